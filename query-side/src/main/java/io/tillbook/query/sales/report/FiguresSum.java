package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/** Figures being added up: a report of a month adds a hundred thousand of them, too many to make an object for each. */
final class FiguresSum {

    private long receipts;
    private long returns;
    private long sold;
    private long returned;
    private long gross;
    private long discount;
    private long refunded;
    private long cost;

    /** Adds figures of other receipts. */
    void add(Figures more) {
        receipts += more.receipts();
        returns += more.returns();
        sold = Math.addExact(sold, more.soldQuantity().thousandths());
        returned = Math.addExact(returned, more.returnedQuantity().thousandths());
        gross = Math.addExact(gross, more.grossMinor().minor());
        discount = Math.addExact(discount, more.discountMinor().minor());
        refunded = Math.addExact(refunded, more.refundedMinor().minor());
        cost = Math.addExact(cost, more.costMinor().minor());
    }

    Figures figures() {
        return new Figures(receipts, returns, Quantity.ofThousandths(sold), Quantity.ofThousandths(returned),
                Money.of(gross), Money.of(discount), Money.of(refunded), Money.of(cost));
    }
}
