package org.raqib.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Mode;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/**
 * An incident as a line in a list.
 *
 * @param id its identifier
 * @param event its type
 * @param mode the mode most claims give, or null
 * @param from first day it may have happened, or null
 * @param to last day, or null
 * @param grade how well it is supported
 * @param disputed whether claims name actors that cannot both be meant
 * @param denied whether some voice denies it
 * @param decided whether a person merged or split it
 * @param killed people said killed, or null
 * @param injured people said injured, or null
 * @param placeId the most specific place's identifier, or null
 * @param place its name, or {@link Text#NONE}
 * @param point where that is, or null
 * @param sentence what is said to have happened, in Raqib's neutral words; names stand between U+2068 and U+2069
 * @param claims how many claims tell it
 * @param reports in how many reports
 * @param outlets of how many outlets
 * @param findings how many findings are about it
 */
public record IncidentRow(
        String id,
        EventType event,
        @Nullable Mode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grade grade,
        boolean disputed,
        boolean denied,
        boolean decided,
        @Nullable Toll killed,
        @Nullable Toll injured,
        @Nullable String placeId,
        Text place,
        @Nullable GeoPoint point,
        Text sentence,
        int claims,
        int reports,
        int outlets,
        int findings) {}
