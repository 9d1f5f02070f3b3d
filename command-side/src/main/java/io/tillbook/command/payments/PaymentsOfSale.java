package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a sale was paid, on the sale's own stream.
 *
 * @param tenders as they were recorded; none where there is no such sale
 */
record PaymentsOfSale(List<Tender> tenders) {
    private static final StreamType<PaymentsOfSale> STREAM = StreamType.of("sale", new PaymentsOfSale(List.of()))
            .on(SaleCompleted.class, (_, completed) -> new PaymentsOfSale(completed.tenders()));

    /** Takes a copy. */
    PaymentsOfSale {
        tenders = List.copyOf(tenders);
    }

    static StreamRef<PaymentsOfSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    /** The payments that it names, in their order. */
    List<PaymentId> all() {
        return tenders.stream().flatMap(tender -> Stream.ofNullable(tender.paymentId())).distinct().toList();
    }

    /** Those of a means. */
    List<PaymentId> by(TenderMethod method) {
        return tenders.stream()
                .filter(tender -> tender.method() == method)
                .flatMap(tender -> Stream.ofNullable(tender.paymentId()))
                .distinct()
                .toList();
    }

    /** What was paid by a means without a payment that the ledger knows of. */
    Money unnamed(TenderMethod method) {
        return tenders.stream()
                .filter(tender -> tender.method() == method && tender.paymentId() == null)
                .map(Tender::captured)
                .reduce(Money.ZERO, Money::plus);
    }
}
