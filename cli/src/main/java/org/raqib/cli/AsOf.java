package org.raqib.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerView;
import org.raqib.record.Moments;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** When it was known: a ledger as it was, whatever was recorded later. */
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            converter = Moment.class,
            description =
                    "Only what the ledger knew then: on a day (to its end in UTC), as in 2020-04-30, or at a moment,"
                            + " as in 2020-04-30T12:00:00Z. Later reports, readings and decisions do not count.")
    private @Nullable Instant moment;

    /** Whether a moment is given. */
    boolean given() {
        return moment != null;
    }

    /** The ledger as it was then; as it is, where no moment is given. */
    LedgerView view(Ledger ledger) {
        return moment == null ? ledger : ledger.asOf(moment);
    }

    /** Reads a day, which stands for its last millisecond, or a moment. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Moments.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
