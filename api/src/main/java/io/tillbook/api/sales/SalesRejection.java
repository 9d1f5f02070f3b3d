package io.tillbook.api.sales;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;

/** Why sales refuses. */
public sealed interface SalesRejection extends Rejection {
    /** The id is taken by a sale completed earlier. */
    record SaleAlreadyCompleted(SaleId saleId) implements SalesRejection {
        @Override
        public String detail() {
            return "Sale " + saleId.value() + " is recorded already.";
        }
    }

    /** The till used this receipt number for another sale. */
    record ReceiptNumberUsed(LocationId location, RegisterId register, ReceiptNo receiptNo, SaleId usedBy)
            implements
            SalesRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value() + " used receipt number "
                    + receiptNo.value() + " for sale " + usedBy.value() + ".";
        }
    }

    /** A line's discount is more than its price. */
    record DiscountExceedsPrice(int lineNo, Money grossMinor, Money discountMinor) implements SalesRejection {
        @Override
        public String detail() {
            return "Line " + lineNo + " costs " + grossMinor.minor() + " and cannot be discounted by "
                    + discountMinor.minor() + " (minor units).";
        }
    }

    /** What was handed over, less change, is not what was due. */
    record TendersDoNotMatch(Money dueMinor, Money tenderedMinor, Money changeMinor) implements SalesRejection {
        @Override
        public String detail() {
            return "Due are " + dueMinor.minor() + ", paid were " + tenderedMinor.minor() + " less "
                    + changeMinor.minor() + " change (minor units).";
        }
    }

    /** Change was given for something else than cash, or more than the cash. */
    record ChangeNotFromCash(TenderMethod method, Money amountMinor, Money changeMinor) implements SalesRejection {
        @Override
        public String detail() {
            return "Change of " + changeMinor.minor() + " cannot come from " + amountMinor.minor() + " by " + method
                    + " (minor units).";
        }
    }

    /** More than what was due was taken by means that give no change. */
    record TenderExceedsDue(Money dueMinor, Money nonCashMinor) implements SalesRejection {
        @Override
        public String detail() {
            return "Due are " + dueMinor.minor() + ", but " + nonCashMinor.minor()
                    + " were taken without cash (minor units).";
        }
    }
}
