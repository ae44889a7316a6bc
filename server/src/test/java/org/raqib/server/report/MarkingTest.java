package org.raqib.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.raqib.claims.Reader;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.server.report.Marking.Marked;
import org.raqib.server.report.ReportView.Paragraph;
import org.raqib.server.report.ReportView.Piece;

/** However claims lie in a text, the text stays whole and every claim is seen. */
class MarkingTest {
    private static final String BODY = "قصف حي\nقالت وزارة إن قوات قصفت حيا سكنيا وقتلت ثلاثة.\n\nودعت إلى وقف القتال.";

    private static Marked claim(int index, int start, int end, int from, int to) {
        Claim claim = new Claim(
                EventType.ASSAULT,
                null,
                Modality.FACT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                new Span(from, to),
                new Span(start, end),
                BODY.substring(start, end),
                "test",
                List.of(),
                List.of());
        return new Marked(index, index + 1, claim, true);
    }

    @Provide
    Arbitrary<List<Marked>> claims() {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, BODY.length());
        return at.list().ofSize(4).list().ofMaxSize(6).map(all -> {
            List<Marked> claims = new java.util.ArrayList<>();
            for (List<Integer> four : all) {
                List<Integer> sorted = four.stream().sorted().toList();
                claims.add(claim(claims.size(), sorted.get(0), sorted.get(3), sorted.get(1), sorted.get(2)));
            }
            return claims;
        });
    }

    @Property(tries = 300)
    void keepsEveryWordWhereItStands(@ForAll("claims") List<Marked> claims) {
        List<Paragraph> paragraphs = Marking.of(BODY, claims);
        for (Paragraph paragraph : paragraphs) {
            for (Piece piece : paragraph.pieces()) {
                assertThat(BODY.startsWith(piece.words(), piece.at())).isTrue();
            }
        }
        String text = paragraphs.stream()
                .map(paragraph -> paragraph.pieces().stream().map(Piece::words).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(text).isEqualTo(BODY.replace("\n\n", "\n"));
    }

    @Test
    void aClaimWithinAnotherIsSeenAndNumbered() {
        List<Paragraph> paragraphs = Marking.of(BODY, List.of(claim(0, 7, 50, 22, 26), claim(1, 27, 40, 27, 31)));
        assertThat(paragraphs.getFirst().title()).isTrue();
        List<Piece> pieces = paragraphs.get(1).pieces();
        assertThat(pieces).anyMatch(piece -> piece.claims().equals("0 1"));
        assertThat(pieces.stream().flatMap(piece -> piece.labels().stream()).map(ReportView.Label::number))
                .containsExactly(1, 2);
    }

    @Test
    void controlsOfDirectionAreWrittenOut() {
        List<Piece> pieces = Marking.of("x\nهجوم\u202Eabc", List.of()).get(1).pieces();
        assertThat(pieces).anyMatch(piece -> piece.shown() && piece.words().equals("⟨U+202E⟩"));
        assertThat(pieces.stream().map(Piece::words)).noneMatch(words -> words.contains("\u202E"));
    }

    @Test
    void marksWhatTheReaderReads() {
        Report report = new Report(
                "r",
                "0".repeat(64),
                "قصف على طرابلس",
                "قصفت قوات حفتر مطار معيتيقة في طرابلس وقتل أربعة.",
                null,
                null,
                null,
                "ar");
        List<Claim> claims = Reader.standard().read(report).claims();
        assertThat(claims).isNotEmpty();
        List<Marked> marked = new java.util.ArrayList<>();
        claims.forEach(claim -> marked.add(new Marked(marked.size(), marked.size() + 1, claim, true)));
        assertThat(Marking.of(report.body(), marked).stream()
                        .flatMap(paragraph -> paragraph.pieces().stream())
                        .flatMap(piece -> piece.labels().stream())
                        .map(ReportView.Label::number))
                .hasSize(claims.size());
    }
}
