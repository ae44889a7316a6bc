package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.Entry;
import org.raqib.model.Digest;
import org.raqib.model.Entities;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/** Loaded words (loaded.ini) stand in quotes or nowhere. */
class NeutralWordsTest {
    /** What stands in quotation marks is the outlet's, not Raqib's. */
    private static final Pattern QUOTED = Pattern.compile("[«“]\u2068[^\u2069]*\u2069[»”]");

    @Test
    void noPhraseHoldsOne() {
        List<Entry> entries = new ArrayList<>();
        for (String file : List.of("phrases.ini", "acts.ini", "counted.ini", "families.ini")) {
            entries.addAll(Phrases.shipped(file));
        }
        for (Entry entry : entries) {
            for (Entry.Field field : entry.fields()) {
                if (field.key().startsWith("ar")) {
                    neutral(new Text(field.value(), ""));
                } else if (field.key().startsWith("en")) {
                    neutral(new Text("", field.value()));
                }
            }
        }
    }

    @Test
    void noneComesInWithTheNamesThatOutletsUse() {
        Incident loaded = Told.incident(
                "loaded",
                Grade.WEAK,
                false,
                Told.of(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                        .by(Told.known("LBY-LNA", "ميليشيات المتمرد الإرهابي"), Told.words("عصابات إجرامية"))
                        .on(Told.known("LBY-GNA", "ما يسمى حكومة الوفاق"), Told.words("مرتزقة العدو"))
                        .said(Told.words("الناطق باسم المجرمين"))
                        .in(Told.known("TIP", "أوكار العدو"))
                        .when("2020-04-30"));
        Digest digest = new Digests(Told.LEXICON).of(Period.of(Days.DAY), List.of(loaded), List.of(), List.of(), null);
        int checked = 0;
        for (Digest.Section section : digest.sections()) {
            for (Digest.Line line : DigestsTest.all(section.lines())) {
                neutral(line.text());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(8);
        String all = HtmlDigest.render(digest, "en", null);
        assertThat(all).as("the outlet's words are kept in quotes").contains("مرتزقة العدو");
    }

    private static void neutral(Text text) {
        assertThat(QUOTED.matcher(text.ar()).replaceAll("")).matches(own -> !LoadedWords.in(own), "is neutral");
        assertThat(QUOTED.matcher(text.en()).replaceAll("")).matches(own -> !LoadedWords.in(own), "is neutral");
    }

    @Test
    void theListFindsWhatItIsFor() {
        assertThat(LoadedWords.in("قصفت والميليشيات موقعا")).isTrue();
        assertThat(LoadedWords.in("هجوم بأسلحة غير تقليدية")).isFalse();
        assertThat(LoadedWords.in("The Rebels")).isTrue();
        assertThat(LoadedWords.in("a coupon")).isFalse();
    }

    @Test
    void aLoadedNameOfALexiconIsReplacedByTheReportsOwnWords() {
        Entities lexicon = Entities.of(List.of(Told.entity("X", EntityKind.ROLE, "militia", "ميليشيا")));
        Mention mention = new Mention("الميليشيات", null, "X", "militia", List.of("ميليشيا"), EntityKind.ROLE, null);
        assertThat(new Names(lexicon, Phrases.SHIPPED).alone(mention))
                .isEqualTo(new Text("«\u2068الميليشيات\u2069»", "“\u2068الميليشيات\u2069”"));
    }
}
