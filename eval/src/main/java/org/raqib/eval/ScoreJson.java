package org.raqib.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A score as JSON. Its figures have the keys and the form of the scorer's own ({@code score.py --json}), so that either can
 * stand for the other: {@code reports}; {@code fill}, {@code event} and each of {@code slots} and {@code slots_on_matched}
 * as {@code [precision, recall, f1]}; {@code counts} as {@code [matched, read, gold]}; {@code by_event} as both.
 */
public final class ScoreJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScoreJson() {}

    /**
     * The score as one line, without line feed.
     *
     * @param reader the version of the reader, or the name of the file that was scored
     * @param differences whether each difference is listed too, under {@code missed, extra, wrong}
     */
    public static String write(Score score, String reader, boolean differences) {
        ObjectNode json = JSON.createObjectNode();
        json.put("reader", reader);
        json.put("reports", score.reports());
        figures(json.putArray("fill"), score.fill());
        figures(json.putArray("event"), score.event());
        counts(json.putArray("counts"), score.event());
        slots(json.putObject("slots"), score.fields());
        slots(json.putObject("slots_on_matched"), score.matched());
        ObjectNode events = json.putObject("by_event");
        score.byEvent().forEach((event, tally) -> {
            ArrayNode both = events.putArray(event);
            figures(both.addArray(), tally);
            counts(both.addArray(), tally);
        });
        if (differences) {
            differences(json, score.differences());
        }
        return json.toString();
    }

    private static void slots(ObjectNode json, Map<Field, Tally> slots) {
        slots.forEach((field, tally) -> figures(json.putArray(field.code()), tally));
    }

    private static void figures(ArrayNode json, Tally tally) {
        json.add(tally.precision()).add(tally.recall()).add(tally.f1());
    }

    private static void counts(ArrayNode json, Tally tally) {
        json.add(tally.right()).add(tally.read()).add(tally.gold());
    }

    private static void differences(ObjectNode json, List<Difference> differences) {
        ArrayNode missed = json.putArray("missed");
        ArrayNode extra = json.putArray("extra");
        ArrayNode wrong = json.putArray("wrong");
        for (Difference difference : differences) {
            switch (difference) {
                case Difference.Missed(String report, CodedClaim gold) -> claim(missed.addObject(), report, gold);
                case Difference.Extra(String report, CodedClaim read) -> claim(extra.addObject(), report, read);
                case Difference.Wrong one -> {
                    ObjectNode at = claim(wrong.addObject(), one.report(), one.gold());
                    at.put("slot", one.field().code());
                    value(at, "read", one.read(), one.field());
                    value(at, "gold", one.gold(), one.field());
                }
            }
        }
    }

    private static ObjectNode claim(ObjectNode json, String report, CodedClaim claim) {
        return json.put("id", report)
                .put("event", claim.event())
                .put("mode", claim.value(Field.MODE))
                .put("quote", claim.shown());
    }

    private static void value(ObjectNode json, String key, CodedClaim claim, Field field) {
        if (field.holdsEntities()) {
            ArrayNode names = json.putArray(key);
            claim.entities(field).forEach(named -> names.add(named.shown()));
        } else {
            json.put(key, claim.value(field));
        }
    }
}
