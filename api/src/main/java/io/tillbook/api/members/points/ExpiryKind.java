package io.tillbook.api.members.points;

/** When points are lost. */
public enum ExpiryKind {
    /** With the end of a month, so many months after that in which they are earned. */
    END_OF_MONTH,
    /** So many days after the day on which they are earned. */
    DAYS,
    /** Never. */
    NEVER
}
