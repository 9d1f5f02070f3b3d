package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was paid by a means on a day, with what is still open.
 *
 * @param count how many payments and tenders were taken
 * @param feeE5 fees of providers, as far as bills have told, in hundred-thousandths of the currency's unit
 * @param pendingMinor what was started on that day and is not settled, in minor units
 * @param unknownMinor what of it nobody can tell whether it was taken, in minor units
 */
record MixRow(LocationId location, LocalDate day, TenderMethod method, Money capturedMinor, Money refundedMinor,
        long count, long feeE5, Money pendingMinor, Money unknownMinor) {
    Money netMinor() {
        return capturedMinor.minus(refundedMinor);
    }

    /** Rows by location, day and means. */
    static List<MixRow> of(Collection<StoreMoneyView> settled, Collection<PaymentView> open) {
        SortedMap<String, MixRow> rows = new TreeMap<>();
        settled.forEach(each -> rows.put(StoreMoneyView.key(each.location(), each.day(), each.method()),
                new MixRow(each.location(), each.day(), each.method(), each.capturedMinor(), each.refundedMinor(),
                        each.captured(), each.feeE5(), Money.ZERO, Money.ZERO)));
        open.forEach(each -> rows.compute(StoreMoneyView.key(each.location(), each.startedOn(), each.method()),
                (_, before) -> (before == null ? none(each) : before).plus(each)));
        return List.copyOf(rows.values());
    }

    private static MixRow none(PaymentView payment) {
        return new MixRow(payment.location(), payment.startedOn(), payment.method(), Money.ZERO, Money.ZERO, 0, 0,
                Money.ZERO, Money.ZERO);
    }

    private MixRow plus(PaymentView open) {
        Money unknown = open.state() == PaymentState.UNKNOWN ? open.amountMinor() : Money.ZERO;
        return new MixRow(location, day, method, capturedMinor, refundedMinor, count, feeE5,
                pendingMinor.plus(open.amountMinor()), unknownMinor.plus(unknown));
    }
}
