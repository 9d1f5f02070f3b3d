package io.tillbook.query.pricing.finding;

import io.tillbook.api.pricing.finding.FindingSettlement;

/** How far a finding is. */
enum FindingState {
    /** Nobody has said what becomes of it. */
    OPEN,
    /** It was put right. */
    CORRECTED,
    /** Nothing is done about it. */
    DISMISSED;

    static FindingState of(FindingSettlement settlement) {
        return switch (settlement) {
            case CORRECTED -> CORRECTED;
            case DISMISSED -> DISMISSED;
        };
    }
}
