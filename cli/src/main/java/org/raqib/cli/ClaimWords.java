package org.raqib.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.model.Toll;

/** A claim in few words. The published codes are the same in every language. */
final class ClaimWords {
    private ClaimWords() {}

    /** The slots that tell claims of one report apart. */
    private static final List<Slot> HEAD = List.of(Slot.DATE, Slot.KILLED, Slot.INJURED, Slot.BREACH);

    /** Its type, manner, day and tolls, on one line. */
    static String head(Claim claim, Wording wording) {
        List<String> head = new ArrayList<>();
        head.add(wording.foreign(
                claim.event() + (claim.mode() == null ? "" : " " + claim.mode().code())));
        head.add(wording.foreign(claim.modality().code()));
        for (Slot slot : HEAD) {
            String value = value(claim, slot, wording);
            if (value != null) {
                head.add(slot == Slot.DATE ? value : wording.say("slot." + slot.code()) + " " + value);
            }
        }
        return String.join(wording.arabic() ? "، " : ", ", head);
    }

    /** What a slot holds, or null where it is empty. */
    static @Nullable String value(Claim claim, Slot slot, Wording wording) {
        return switch (slot) {
            case EVENT -> claim.event().name();
            case MODE -> claim.mode() == null ? null : claim.mode().code();
            case MODALITY -> claim.modality().code();
            case ACTOR -> mentions(claim.actors(), wording);
            case RECIPIENT -> mentions(claim.recipients(), wording);
            case SPEAKER -> mentions(claim.speakers(), wording);
            case PLACE -> mentions(claim.places(), wording);
            case DATE ->
                claim.date() == null ? null : wording.foreign(claim.date().toString());
            case KILLED -> figure(claim.killed());
            case INJURED -> figure(claim.injured());
            case BREACH -> claim.breach() == null ? null : claim.breach().code();
            case AGGREGATE -> claim.aggregate() ? wording.say("yes") : null;
        };
    }

    /** A toll in figures, which every language reads. */
    private static @Nullable String figure(@Nullable Toll toll) {
        if (toll == null) {
            return null;
        }
        Integer max = toll.max();
        return max == null ? toll.min() + "+" : max == toll.min() ? "" + toll.min() : toll.min() + "–" + max;
    }

    private static @Nullable String mentions(List<Mention> mentions, Wording wording) {
        return mentions.isEmpty()
                ? null
                : mentions.stream()
                        .map(mention -> wording.foreign(mention.text())
                                + (mention.id() == null ? "" : " (" + wording.foreign(mention.id()) + ")"))
                        .collect(Collectors.joining(wording.arabic() ? "؛ " : "; "));
    }
}
