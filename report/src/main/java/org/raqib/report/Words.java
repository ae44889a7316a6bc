package org.raqib.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Dates;
import org.raqib.digest.Isolates;
import org.raqib.digest.Phrases;
import org.raqib.knowledge.Entries;
import org.raqib.model.Digest;
import org.raqib.model.Text;

/** What the report says in its own voice (report.ini), besides what the digest says. */
final class Words {
    static final Phrases PHRASES = Phrases.shippedWith(Entries.parse("report.ini", resource("report.ini")));
    static final Dates DATES = new Dates(PHRASES);
    static final Text NONE = new Text("", "");

    private Words() {}

    static Text say(String id) {
        return PHRASES.say(id);
    }

    static Text number(int number) {
        return same(Integer.toString(number));
    }

    /** The same in both languages, such as digits. */
    static Text same(String text) {
        return new Text(text, text);
    }

    /** Words from elsewhere, set apart. */
    static Text foreign(@Nullable String text) {
        return text == null ? NONE : same(Isolates.isolate(text));
    }

    /** Words from elsewhere in both languages, set apart. */
    static Text foreign(Text text) {
        return new Text(Isolates.isolate(text.ar()), Isolates.isolate(text.en()));
    }

    static Text join(Text one, String between, Text other) {
        return new Text(one.ar() + between + other.ar(), one.en() + between + other.en());
    }

    /** A figure: "5", "5–6", "5+"; left to right also among Arabic letters. */
    static Text figure(Digest.Count count) {
        Integer most = count.most();
        String figure = most == null
                ? count.least() + "+"
                : most == count.least() ? Integer.toString(most) : count.least() + "–" + most;
        // With marks of direction around it: digits alone would not tell theirs.
        return new Text(Isolates.OPEN + "\u200E" + figure + "\u200E" + Isolates.CLOSE, figure);
    }

    static byte[] resource(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of this build; rebuild Raqib");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file " + name, e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }
}
