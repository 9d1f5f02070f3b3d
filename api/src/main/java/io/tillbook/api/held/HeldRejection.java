package io.tillbook.api.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.SaleId;

/** Why held facts are neither released nor dropped; releasing is also refused for whatever keeps the fact unbooked. */
public sealed interface HeldRejection extends Rejection {
    /** No such fact is held. */
    record UnknownFact(FactId fact) implements HeldRejection {
        @Override
        public String detail() {
            return "No fact " + fact.value() + " is held.";
        }
    }

    /** The fact was released or dropped before. */
    record FactIsOver(FactId fact, FactState state) implements HeldRejection {
        @Override
        public String detail() {
            return "Fact " + fact.value() + " is over: it is " + state + ".";
        }
    }

    /** The fact could not be read and no corrected content is given, or the content given is of another kind. */
    record CorrectionDoesNotFit(FactId fact, FactKind kind) implements HeldRejection {
        @Override
        public String detail() {
            return "Fact " + fact.value() + " is a " + kind
                    + ": it is released with a corrected content of that kind.";
        }
    }

    /** The corrected lines are those of another sale. */
    record CorrectionOfOtherSale(FactId fact, SaleId saleId) implements HeldRejection {
        @Override
        public String detail() {
            return "Fact " + fact.value() + " holds lines of sale " + saleId.value()
                    + ", which the corrected lines are not of.";
        }
    }
}
