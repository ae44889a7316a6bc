package org.raqib.eval;

/** Where a reading and the gold part. */
public sealed interface Difference {
    /** The report's identifier. */
    String report();

    /** A claim of the gold that was not read. */
    record Missed(String report, CodedClaim gold) implements Difference {}

    /** A claim that was read and is not in the gold, or is there once and was read twice. */
    record Extra(String report, CodedClaim read) implements Difference {}

    /** A field on which two claims of the same words differ. */
    record Wrong(String report, Field field, CodedClaim read, CodedClaim gold) implements Difference {}
}
