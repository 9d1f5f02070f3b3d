package io.tillbook.api.pricing.finding;

/** What became of a finding. */
public enum FindingSettlement {
    /** It was put right: the customer has got what was paid too much, or the price was corrected. */
    CORRECTED,
    /** Nothing is done about it. */
    DISMISSED
}
