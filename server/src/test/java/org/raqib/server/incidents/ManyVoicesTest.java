package org.raqib.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.server.incidents.IncidentView.Cell;
import org.raqib.server.incidents.IncidentView.Head;
import org.raqib.server.incidents.IncidentView.Row;
import org.raqib.server.incidents.IncidentView.Table;
import org.raqib.server.web.Html;

/** An incident that hundreds tell: not all are shown at once, and no version is left out for it. */
class ManyVoicesTest {
    private static Table table(int voices, int at, String version) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < voices; i++) {
            rows.add(new Row(
                    "voice-" + (i + 1),
                    Html.words("voice " + i),
                    List.of(
                            new Cell(List.of(Html.words("the town")), ""),
                            new Cell(List.of(Html.words("nine")), i == at ? version : i % 2 == 0 ? "A" : ""))));
        }
        return new Table(List.of(new Head("where", false), new Head("killed", true)), rows);
    }

    @Test
    void theFirstAreShownAndWhoeverIsFirstToTellAnotherVersion() {
        Table table = table(300, 250, "B");

        assertThat(table.first(4)).containsExactly(0, 1, 2, 3, 250);
        assertThat(table.of(table.first(4)).rows())
                .extracting(Row::anchor)
                .containsExactly("voice-1", "voice-2", "voice-3", "voice-4", "voice-251");
    }

    @Test
    void fewAreAllShown() {
        assertThat(table(4, 3, "A").first(40)).containsExactly(0, 1, 2, 3);
    }
}
