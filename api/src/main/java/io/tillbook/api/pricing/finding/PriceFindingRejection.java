package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.Rejection;

/** Why findings about prices are refused. */
public sealed interface PriceFindingRejection extends Rejection {
    /** The id is taken by an earlier finding. */
    record PriceFindingKnown(PriceFindingId finding) implements PriceFindingRejection {
        @Override
        public String detail() {
            return "Finding " + finding.value() + " is recorded already.";
        }
    }

    /** There is no such finding. */
    record UnknownPriceFinding(PriceFindingId finding) implements PriceFindingRejection {
        @Override
        public String detail() {
            return "There is no finding " + finding.value() + ".";
        }
    }

    /** Somebody has said before what became of it. */
    record PriceFindingAlreadySettled(PriceFindingId finding, FindingSettlement settlement)
            implements
            PriceFindingRejection {
        @Override
        public String detail() {
            return "Finding " + finding.value() + " is " + settlement + " already.";
        }
    }
}
