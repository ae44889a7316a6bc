package org.raqib.model;

import java.util.Locale;

/**
 * How an act was done: PLOVER's modes and Raqib's extensions of them. One mode may serve several
 * event types ({@link EventType#modes()} says which).
 */
public enum Mode {
    // AGREE
    SIGN,
    // CONSULT
    VISIT,
    THIRD_PARTY,
    MULTILATERAL,
    PHONE,
    // AID
    ARMS,
    FIGHTERS,
    HUMANITARIAN,
    ECONOMIC,
    TRAINING,
    // RETREAT
    WITHDRAW,
    CEASEFIRE,
    RELEASE,
    DISARM,
    RESIGN,
    ACCESS,
    // REQUEST, REJECT
    ASSIST,
    CHANGE,
    YIELD,
    MEET,
    // ACCUSE
    DISAPPROVE,
    INVESTIGATE,
    ALLEGE,
    // THREATEN
    VIOLENCE,
    RESTRICT,
    ARREST,
    RELATIONS,
    EXPEL,
    TERRITORY,
    // PROTEST
    DEMO,
    RIOT,
    STRIKE,
    HUNGER,
    BOYCOTT,
    OBSTRUCT,
    VANDALIZE,
    // SANCTION
    CONVICT,
    DISCONTINUE,
    EMBARGO,
    ENFORCE,
    // MOBILIZE
    TROOPS,
    WEAPONS,
    POLICE,
    MILITIA,
    // COERCE
    SEIZE,
    CURFEW,
    CENSOR,
    DEPORT,
    WITHHOLD,
    MARTIAL_LAW,
    CYBER,
    MISINFORMATION,
    // ASSAULT
    AERIAL,
    DRONE,
    HEAVY_WEAPONS,
    EXPLOSIVES,
    SUICIDE_ATTACK,
    FIREARMS,
    TARGETED,
    DESTROY,
    ABDUCT,
    TORTURE,
    BEAT,
    SEXUAL,
    UNCONVENTIONAL,
    CROWD_CONTROL,
    CLASH,
    SHOOTDOWN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The published spelling, for example {@code heavy-weapons}. */
    public String code() {
        return code;
    }

    /**
     * The mode of that published spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Mode ofCode(String code) {
        for (Mode mode : values()) {
            if (mode.code.equals(code)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("No mode is called '" + code + "'");
    }
}
