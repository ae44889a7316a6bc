package org.raqib.model;

import static org.raqib.model.Mode.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The sixteen PLOVER event types, each with the modes it may carry (Open Event Data Alliance, PLOVER codebook). */
public enum EventType {
    AGREE(SIGN),
    CONSULT(VISIT, THIRD_PARTY, MULTILATERAL, PHONE),
    SUPPORT,
    COOPERATE,
    AID(ARMS, FIGHTERS, HUMANITARIAN, ECONOMIC, TRAINING),
    CONCEDE,
    RETREAT(WITHDRAW, CEASEFIRE, RELEASE, DISARM, RESIGN, ACCESS),
    REQUEST(ASSIST, CHANGE, YIELD, MEET),
    REJECT(ASSIST, CHANGE, YIELD, MEET),
    ACCUSE(DISAPPROVE, INVESTIGATE, ALLEGE),
    THREATEN(VIOLENCE, RESTRICT, ARREST, RELATIONS, EXPEL, TERRITORY),
    PROTEST(DEMO, RIOT, STRIKE, HUNGER, BOYCOTT, OBSTRUCT, VANDALIZE),
    SANCTION(CONVICT, EXPEL, WITHDRAW, DISCONTINUE, EMBARGO, ENFORCE),
    MOBILIZE(TROOPS, WEAPONS, POLICE, MILITIA),
    COERCE(SEIZE, RESTRICT, ARREST, CURFEW, CENSOR, DEPORT, WITHHOLD, MARTIAL_LAW, CYBER, MISINFORMATION),
    ASSAULT(
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
            SHOOTDOWN);

    private final Set<Mode> modes;

    EventType(Mode... modes) {
        EnumSet<Mode> set = EnumSet.noneOf(Mode.class);
        Collections.addAll(set, modes);
        this.modes = Collections.unmodifiableSet(set);
    }

    /** The modes a claim of this type may carry; it may also carry none. */
    public Set<Mode> modes() {
        return modes;
    }
}
