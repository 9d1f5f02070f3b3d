package io.tillbook.query.sales.analysis;

/** Which days a period is compared with; both are as many. */
enum ComparedWith {
    /** Those directly before. */
    PREVIOUS,
    /** Those 52 weeks before: the same weekdays. */
    YEAR_BEFORE
}
