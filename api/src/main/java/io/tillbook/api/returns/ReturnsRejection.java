package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;

/** Why returns refuses. */
public sealed interface ReturnsRejection extends Rejection {
    /** The id is taken by a return accepted earlier. */
    record ReturnAlreadyAccepted(ReturnId returnId) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Return " + returnId.value() + " is recorded already.";
        }
    }

    /** No such sale was completed. */
    record UnknownSale(SaleId saleId) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Sale " + saleId.value() + " is not known.";
        }
    }

    /** The sale has no such line. */
    record UnknownSaleLine(SaleId saleId, int saleLineNo) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Sale " + saleId.value() + " has no line " + saleLineNo + ".";
        }
    }

    /**
     * More comes back than is left of the line.
     *
     * @param requested what comes back
     * @param returnable what was sold less what came back before
     */
    record ReturnExceedsSale(int saleLineNo, Quantity requested, Quantity returnable) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Of line " + saleLineNo + " " + returnable.toDecimal() + " can come back, not "
                    + requested.toDecimal() + ".";
        }
    }

    /** The refunds together are not what the goods were paid with. */
    record RefundsDoNotMatch(Money dueMinor, Money refundedMinor) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Due back are " + dueMinor.minor() + ", refunded were " + refundedMinor.minor() + " (minor units).";
        }
    }

    /** More would go back by a means of payment than was paid with it and not refunded before. */
    record RefundExceedsTender(TenderMethod method, Money refundMinor, Money refundableMinor)
            implements
            ReturnsRejection {
        @Override
        public String detail() {
            return "By " + method + " " + refundableMinor.minor() + " can be refunded, not " + refundMinor.minor()
                    + " (minor units).";
        }
    }

    /** Goods were to be quarantined that were sold from no batch: quarantine is kept by batches. */
    record QuarantineNeedsBatch(int saleLineNo, Sku sku) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Line " + saleLineNo + " was sold from no batch of product " + sku.value()
                    + ", so it cannot be quarantined.";
        }
    }

    /**
     * More would be given back for a line without a receipt than such goods cost when they were cheapest of late.
     *
     * @param askedMinor what would be given back, in minor units
     * @param mostMinor their quantity at the lowest price that held there of late, in minor units
     */
    record RefundExceedsListPrice(int lineNo, Sku sku, Money askedMinor, Money mostMinor)
            implements
            ReturnsRejection {
        @Override
        public String detail() {
            return "For line " + lineNo + " of product " + sku.value() + " at most " + mostMinor.minor()
                    + " can be refunded without a receipt, not " + askedMinor.minor() + " (minor units).";
        }
    }

    /** Goods without a receipt would be paid for by something else than store credit. */
    record RefundNotStoreCredit(TenderMethod method, Money refundMinor) implements ReturnsRejection {
        @Override
        public String detail() {
            return "Without a receipt refunds are store credit, not " + method + " (" + refundMinor.minor()
                    + " minor units).";
        }
    }
}
