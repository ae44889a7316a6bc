package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/**
 * A heading with its day («حصاد السودان، 3 مايو: …»، «أبرز التطورات لهذا اليوم 3 مايو»). Digests write the day over their
 * parts once; what the sentences under it tell as done, without a date of their own, was done on that day.
 */
final class Heading {
    /** Words before the day: what the digest is of, and where. */
    private static final int REACH = 6;
    /** «كان الجيش قد سيطر»، «في وقت سابق»: words before an act that say that it had happened before. */
    private static final Set<String> BEFORE =
            Set.of("كان", "كانت", "قد", "وكان", "وكانت", "وقد", "سابق", "السابق", "سبق");

    /** How far before an act those words may stand. */
    private static final int BEFORE_REACH = 5;
    /** What digests call themselves. */
    private static final Set<String> DIGESTS =
            Set.of("تطورات", "مستجدات", "حصاد", "موجز", "ملخص", "احداث", "نتايج", "نشره", "ابرز");

    /** How far before its day a digest calls itself one. */
    private static final int DIGEST_REACH = 8;

    private Heading() {}

    /** The day with which a sentence begins, set apart by a colon, or with which a digest's heading ends; else null. */
    static @Nullable EventDate of(Scene scene) {
        for (DateMention date : scene.dates) {
            boolean apart = date.first() <= REACH
                    && date.end() < scene.size()
                    && scene.tokens.get(date.end()).is(':')
                    && date.kind() == DateMention.Kind.CALENDAR;
            EventDate day = date.date();
            boolean heads = apart && isHead(scene, date) || isDigest(scene, date);
            if (day != null && day.isDay() && heads) {
                return day;
            }
        }
        return null;
    }

    private static boolean isHead(Scene scene, DateMention date) {
        for (int i = 0; i < date.end(); i++) {
            if (scene.isVerb(i)) {
                return false;
            }
        }
        return date.first() == 0 || scene.prepositionAt[date.first() - 1] == null;
    }

    /** «أبرز التطورات لهذا اليوم 3 مايو 2020»: a sentence that ends with the day it is a digest of. */
    private static boolean isDigest(Scene scene, DateMention date) {
        boolean ends =
                date.end() >= scene.size() - 1 || scene.tokens.get(date.end()).is('-');
        if (!ends || date.written() == null || date.written().day() == 0) {
            return false;
        }
        for (int i = date.first() - 1; i >= Math.max(0, date.first() - DIGEST_REACH); i--) {
            if (DIGESTS.contains(scene.stem(i))) {
                return true;
            }
            if (scene.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether an act under a heading is told as done, with nothing said of when. */
    static boolean covers(Draft draft) {
        Scene scene = draft.scene;
        boolean done = draft.modality == Modality.FACT
                && draft.rule.event() != EventType.SUPPORT
                && !draft.afterRecipient
                && !draft.aggregate
                && scene.dates.isEmpty()
                && (!draft.verbal || scene.pos(draft.trigger) != Pos.IMPERFECT);
        if (!done) {
            return false;
        }
        for (int i = Math.max(0, draft.trigger - BEFORE_REACH); i < draft.trigger; i++) {
            if (BEFORE.contains(scene.form(i))) {
                return false;
            }
        }
        return true;
    }
}
