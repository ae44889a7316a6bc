package org.raqib.server.web;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;

/** The phrases that name the words of the coding ({@code words/terms.ini}): every value of these types has one. */
public final class Terms {
    private Terms() {}

    /** The name of a type of event. */
    public static String event(EventType event) {
        return "event." + event.name();
    }

    /** The name of a mode. */
    public static String mode(Mode mode) {
        return "mode." + mode.code();
    }

    /** The name of a manner of telling. */
    public static String modality(Modality modality) {
        return "modality." + modality.code();
    }

    /** The name of what a report says an act breaks. */
    public static String breach(Breach breach) {
        return "breach." + breach.code();
    }

    /** The name of a slot. */
    public static String slot(Slot slot) {
        return "slot." + slot.code();
    }

    /** The name of a kind of act. */
    public static String kind(ActKind kind) {
        return "kind." + kind.code();
    }

    /** A type and its mode, in words. */
    public static String act(Chrome chrome, EventType event, @Nullable Mode mode) {
        String type = chrome.say(event(event));
        return mode == null ? type : type + " · " + chrome.say(mode(mode));
    }
}
