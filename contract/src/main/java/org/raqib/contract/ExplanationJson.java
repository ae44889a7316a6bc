package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.Explanation;
import org.raqib.model.Explanation.Act;
import org.raqib.model.Explanation.Ground;
import org.raqib.model.Explanation.Meaning;
import org.raqib.model.Explanation.Name;
import org.raqib.model.Explanation.Refused;
import org.raqib.model.Explanation.Weight;
import org.raqib.model.Explanation.Word;
import org.raqib.model.Reading;
import org.raqib.model.Span;

/**
 * What {@code raqib explain --format json} prints. Keys: {@code id, sha256, title, published, published_inferred, reader,
 * claims, sentences}; of a claim: {@code number, claim} (see {@link ClaimJson}) and {@code grounds} ({@code slot, span,
 * words, by, at, keys}); of a sentence: {@code span, text, title, repeated, words} ({@code span, text, tag, before, stem,
 * after}), {@code names} ({@code span, text, id, name, meanings} of {@code id, name, country, votes}) and {@code acts}
 * ({@code span, text, rule, at, claim, why, by, refused} of {@code rule, at, why}, {@code weights} of {@code kind, value,
 * weight}). Claims are counted from 1.
 */
public final class ExplanationJson {
    private final Explanation explanation;
    private final String body;

    private ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
        this.body = explanation.reading().report().body();
    }

    /**
     * The explanation as one line, without line feed.
     *
     * @param number the claim asked about, counted from 1, with the sentences that tell it; or null for all
     */
    public static String write(Explanation explanation, @Nullable Integer number) {
        return new ExplanationJson(explanation).line(number);
    }

    private String line(@Nullable Integer number) {
        Reading reading = explanation.reading();
        return CanonicalJson.line(json -> {
            json.writeStringField("id", reading.report().id());
            json.writeStringField("sha256", reading.report().sha256());
            json.writeStringField("title", reading.report().title());
            CanonicalJson.spelled(json, "published", reading.published());
            json.writeBooleanField("published_inferred", reading.publishedInferred());
            json.writeStringField("reader", reading.readerVersion());
            json.writeArrayFieldStart("claims");
            for (int i = 0; i < reading.claims().size(); i++) {
                if (number == null || number == i + 1) {
                    claim(json, i, reading.claims().get(i));
                }
            }
            json.writeEndArray();
            List<Explanation.Sentence> sentences = number == null
                    ? explanation.sentences()
                    : explanation.sentencesOf(reading.claims().get(number - 1));
            CanonicalJson.objects(json, "sentences", sentences, this::sentence);
        });
    }

    private void claim(JsonGenerator json, int index, Claim claim) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", index + 1);
        json.writeObjectFieldStart("claim");
        ClaimJson.fields(json, claim);
        json.writeEndObject();
        CanonicalJson.objects(json, "grounds", explanation.grounds().get(index), this::ground);
        json.writeEndObject();
    }

    private void ground(JsonGenerator json, Ground ground) throws IOException {
        json.writeStringField("slot", ground.slot().code());
        CanonicalJson.span(json, "span", ground.span());
        CanonicalJson.string(
                json, "words", ground.span() == null ? null : ground.span().of(body));
        by(json, "by", ground.by());
        CanonicalJson.strings(json, "keys", ground.keys());
    }

    private void by(JsonGenerator json, String key, @Nullable String id) throws IOException {
        CanonicalJson.string(json, key, id);
        CanonicalJson.string(
                json, "at", id == null ? null : explanation.sources().get(id));
    }

    private void sentence(JsonGenerator json, Explanation.Sentence sentence) throws IOException {
        place(json, sentence.span());
        json.writeBooleanField("title", sentence.title());
        json.writeBooleanField("repeated", sentence.repeated());
        CanonicalJson.objects(json, "words", sentence.words(), this::word);
        CanonicalJson.objects(json, "names", sentence.names(), this::name);
        CanonicalJson.objects(json, "acts", sentence.acts(), this::act);
    }

    private void place(JsonGenerator json, Span span) throws IOException {
        CanonicalJson.span(json, "span", span);
        json.writeStringField("text", span.of(body));
    }

    private void word(JsonGenerator json, Word word) throws IOException {
        place(json, word.span());
        json.writeStringField("tag", word.tag());
        CanonicalJson.strings(json, "before", word.before());
        json.writeStringField("stem", word.stem());
        json.writeStringField("after", word.after());
    }

    private void name(JsonGenerator json, Name name) throws IOException {
        place(json, name.span());
        entity(json, name.entity());
        CanonicalJson.objects(json, "meanings", name.meanings(), ExplanationJson::meaning);
    }

    private static void entity(JsonGenerator json, Entity entity) throws IOException {
        json.writeStringField("id", entity.id());
        CanonicalJson.string(
                json, "name", entity.en().isEmpty() ? null : entity.en().getFirst());
    }

    private static void meaning(JsonGenerator json, Meaning meaning) throws IOException {
        entity(json, meaning.entity());
        CanonicalJson.string(json, "country", meaning.entity().country());
        json.writeNumberField("votes", meaning.votes());
    }

    private void act(JsonGenerator json, Act act) throws IOException {
        place(json, act.words());
        by(json, "rule", act.rule());
        Integer claim = act.claim();
        if (claim == null) {
            json.writeNullField("claim");
        } else {
            json.writeNumberField("claim", claim + 1);
        }
        CanonicalJson.string(json, "why", act.why());
        CanonicalJson.string(json, "by", act.by());
        CanonicalJson.objects(json, "refused", act.refused(), this::refused);
        CanonicalJson.objects(json, "weights", act.weights(), ExplanationJson::weight);
    }

    private void refused(JsonGenerator json, Refused refused) throws IOException {
        by(json, "rule", refused.rule());
        json.writeStringField("why", refused.why());
    }

    private static void weight(JsonGenerator json, Weight weight) throws IOException {
        json.writeStringField("kind", weight.kind());
        json.writeStringField("value", weight.value());
        // Two digits are what the weights are written with.
        json.writeNumberField("weight", Math.round(weight.weight() * 100) / 100.0);
    }
}
