package org.raqib.desk;

import java.time.LocalDate;
import org.raqib.model.EventType;
import org.raqib.model.Grade;

/**
 * How many incidents of one type and grade may have begun on a day.
 *
 * @param day first day they may have happened
 * @param event their type
 * @param grade their grade
 * @param incidents how many
 */
public record Tally(LocalDate day, EventType event, Grade grade, int incidents) {}
