package org.raqib.model;

import java.util.Locale;

/** What an entity is; decides which slots of a claim it may fill. */
public enum EntityKind {
    /** A sovereign state or a self-declared one. */
    STATE,
    /** A government or its ministry, parliament, court or agency. */
    GOVERNMENT,
    /** A regular or irregular armed force under some command. */
    FORCE,
    /** An armed group, movement or faction. */
    GROUP,
    /** An international or regional organisation, or one of its organs, missions or operations. */
    ORGANISATION,
    /** A party, association, tribe, company or other body without arms. */
    BODY,
    /** A newspaper, channel or news agency. */
    MEDIA,
    PERSON,
    /** A populated place, region, front, base, port, airport or sea area. */
    PLACE,
    /** A treaty, accord, plan, resolution or conference, when an act is directed at it. */
    ACCORD,
    /** People by role: officers, civilians, gunmen, medics. */
    ROLE,
    /** A thing that can be hit, moved or seized: a building, ship, aircraft, convoy, weapon. */
    THING;

    /** The spelling used in knowledge files, for example {@code state}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntityKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
