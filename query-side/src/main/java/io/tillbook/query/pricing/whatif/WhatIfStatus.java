package io.tillbook.query.pricing.whatif;

/** How far a job is. */
public enum WhatIfStatus {
    /** It is to be begun, or to go on. */
    WAITING,
    /** Some sales were looked at. */
    RUNNING,
    /** All were. */
    DONE,
    /** Somebody has stopped it; asked again, it goes on. */
    CANCELLED,
    /** It cannot go on. */
    FAILED
}
