package io.tillbook.server.payments.simulator;

/** What is wrong with a bill. */
public enum BillFault {
    /** The first row is not there; the summary has it. */
    MISSING_ROW,
    /** The first row is there twice; the summary has it once. */
    DOUBLED_ROW,
    /** There is a row of somebody else, who uses the account too; the summary has it. */
    FOREIGN_ROW,
    /** The summary says something else than the rows. */
    LYING_SUMMARY,
    /** The hash is not that of the bill (WeChat Pay). */
    WRONG_HASH,
    /** An amount has three decimals. */
    THREE_DECIMALS,
    /** The bill is of the day before. */
    OTHER_DAY,
    /** The bill is not made yet. */
    NOT_READY
}
