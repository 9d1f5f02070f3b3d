package io.tillbook.api.pricing.language;

/** Who gets it. */
public enum RuleMember {
    /** Everybody. */
    ANY,
    /** Members only. */
    REQUIRED
}
