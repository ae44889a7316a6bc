package org.raqib.desk;

import org.raqib.model.Finding;

/**
 * A finding with the incident it is about.
 *
 * @param finding the finding
 * @param incident the incident as a line
 */
public record FindingRow(Finding finding, IncidentRow incident) {}
