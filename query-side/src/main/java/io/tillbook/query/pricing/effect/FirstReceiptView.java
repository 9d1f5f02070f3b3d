package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import java.time.LocalDate;
import java.util.List;

/**
 * The first receipt of a member in the chain; its key is the member.
 *
 * @param soldAtMillis when it was sold, in milliseconds since 1970
 * @param used the promotions that it used; none once all its goods came back
 */
record FirstReceiptView(SaleId sale, LocationId location, LocalDate day, long soldAtMillis, List<PromotionId> used) {
    static FirstReceiptView of(KeptReceipt receipt) {
        SaleCompleted sale = receipt.sale();
        return new FirstReceiptView(sale.saleId(), sale.location(), sale.businessDay(), soldAtMillis(sale),
                receipt.isKept() ? receipt.promotions() : List.of());
    }

    private static long soldAtMillis(SaleCompleted sale) {
        return sale.soldAt().toInstant().toEpochMilli();
    }

    /** Whether a sale was before it: one can become known later. */
    boolean isAfter(SaleCompleted other) {
        long millis = soldAtMillis(other);
        return soldAtMillis > millis || (soldAtMillis == millis && sale.value().compareTo(other.saleId().value()) > 0);
    }
}
