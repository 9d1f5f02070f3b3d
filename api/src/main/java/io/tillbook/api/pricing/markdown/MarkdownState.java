package io.tillbook.api.pricing.markdown;

/** How far a markdown is. */
public enum MarkdownState {
    /** It waits for somebody's decision. */
    PROPOSED,
    /** Its price holds. */
    APPROVED,
    /** Somebody does not want it. */
    REJECTED,
    /** The last day of its batch is over. */
    OVER
}
