package org.raqib.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Text;

/**
 * An incident as a mark on a map.
 *
 * @param point where it is; marks of one spot share this very object
 * @param name what the place is called
 * @param from first day it may have happened, or null
 * @param to last day, or null
 * @param disputed whether tellings differ, or somebody denies it
 * @param held whether some finding is about it
 */
public record Mark(
        GeoPoint point,
        Text name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        EventType event,
        Grade grade,
        boolean disputed,
        boolean held) {}
