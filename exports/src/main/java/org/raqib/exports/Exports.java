package org.raqib.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/** Writes an extract in one of the formats: row by row, in the order of the extract, equal extracts as equal bytes. */
public final class Exports {
    private Exports() {}

    /** What an export is written as. */
    public enum Format {
        /** Incidents as a table in ACLED's columns. */
        ACLED,
        /** Incidents as a table in the columns of the UCDP Georeferenced Event Dataset. */
        UCDP_GED,
        /** Claims as records of PLOVER, an object a line. */
        PLOVER,
        /** Incidents as a table in Raqib's own columns. */
        CSV_INCIDENTS,
        /** Claims as a table in Raqib's own columns. */
        CSV_CLAIMS,
        /** Findings as a table in Raqib's own columns. */
        CSV_FINDINGS,
        /** Incidents and commitments as features of a map. */
        GEOJSON,
        /** Claims, incidents and findings with what each was derived from, by whom. */
        PROV;

        /** Whether it says where the words of a claim stand, {@link Extract#passages()}. */
        public boolean needsPassages() {
            return this == PLOVER || this == PROV;
        }

        /** Whether it is a table that a spreadsheet may open. */
        public boolean isTable() {
            return this == ACLED
                    || this == UCDP_GED
                    || this == CSV_INCIDENTS
                    || this == CSV_CLAIMS
                    || this == CSV_FINDINGS;
        }
    }

    /**
     * What became of an extract.
     *
     * @param written how many rows, lines or nodes about incidents, claims or findings were written
     * @param leftOut incidents for which the format has no counterpart, counted by type
     */
    public record Outcome(int written, Map<EventType, Integer> leftOut) {
        public Outcome {
            leftOut = Map.copyOf(leftOut);
        }
    }

    /**
     * Writes the extract.
     *
     * @param out is flushed and left open
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public static Outcome write(Format format, Extract extract, Writer out) {
        try {
            Outcome outcome = new Writing(extract, out).as(format);
            out.flush();
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writing {
        private final Extract extract;
        private final Writer out;
        private final Relations relations;
        private final CsvLines csv;
        private final Map<EventType, Integer> leftOut = new EnumMap<>(EventType.class);
        private int written;

        Writing(Extract extract, Writer out) {
            this.extract = extract;
            this.out = out;
            relations = new Relations(extract.entities());
            csv = new CsvLines(out);
        }

        Outcome as(Format format) throws IOException {
            switch (format) {
                case ACLED -> {
                    csv.line(AcledTable.COLUMNS.stream().map(Column::name).toList());
                    for (Incident incident : extract.incidents()) {
                        AcledTable.Row row = AcledTable.row(new Occurrence(incident, relations));
                        if (counted(incident, row != null) && row != null) {
                            csv.row(AcledTable.COLUMNS, row);
                        }
                    }
                }
                case UCDP_GED -> {
                    csv.line(GedTable.COLUMNS.stream().map(Column::name).toList());
                    for (Incident incident : extract.incidents()) {
                        GedTable.Row row =
                                GedTable.row(new Occurrence(incident, relations), extract.reports(), relations);
                        if (counted(incident, row != null) && row != null) {
                            csv.row(GedTable.COLUMNS, row);
                        }
                    }
                }
                case PLOVER -> plover();
                case CSV_INCIDENTS -> {
                    csv.line(PlainTables.INCIDENTS.stream().map(Column::name).toList());
                    for (Incident incident : extract.incidents()) {
                        counted(incident, true);
                        csv.row(PlainTables.INCIDENTS, new Occurrence(incident, relations));
                    }
                }
                case CSV_CLAIMS -> claims();
                case CSV_FINDINGS -> findings();
                case GEOJSON -> {
                    Json.write(out, new GeoJson(extract, relations)::write);
                    written = extract.incidents().size() + extract.commitments().size();
                }
                case PROV -> {
                    Json.write(out, new ProvenanceGraph(extract, relations)::write);
                    written = extract.incidents().stream()
                                    .mapToInt(incident -> incident.claims().size() + 1)
                                    .sum()
                            + extract.findings().size();
                }
            }
            return new Outcome(written, leftOut);
        }

        private void plover() throws IOException {
            PloverLines lines = new PloverLines(extract, relations);
            for (Incident incident : extract.incidents()) {
                for (ReportedClaim claim : incident.claims()) {
                    lines.write(claim, incident.id(), out);
                    written++;
                }
            }
        }

        private void claims() {
            csv.line(PlainTables.CLAIMS.stream().map(Column::name).toList());
            for (Incident incident : extract.incidents()) {
                PlainTables.claims(new Occurrence(incident, relations), extract.reports())
                        .forEach(row -> {
                            csv.row(PlainTables.CLAIMS, row);
                            written++;
                        });
            }
        }

        private void findings() {
            Map<String, Commitment> commitments = new HashMap<>();
            extract.commitments().forEach(one -> commitments.put(one.id(), one));
            Parties parties = new Parties(relations);
            csv.line(PlainTables.FINDINGS.stream().map(Column::name).toList());
            for (Finding finding : extract.findings()) {
                csv.row(
                        PlainTables.FINDINGS,
                        new PlainTables.FindingRow(finding, commitments.get(finding.commitmentId()), parties));
                written++;
            }
        }

        private boolean counted(Incident incident, boolean kept) {
            if (kept) {
                written++;
            } else {
                leftOut.merge(incident.event(), 1, Integer::sum);
            }
            return kept;
        }
    }
}
