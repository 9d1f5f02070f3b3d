package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.ReceivedLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods receipt.
 *
 * @param costMinor what all of it has cost, in minor units
 * @param batch the supplier's batch, where the goods have any
 * @param sentBack how much of it has gone back
 */
record ReceivedGoods(int lineNo, Sku sku, Quantity quantity, Money costMinor, @Nullable BatchId batch,
        @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, Quantity sentBack) {

    static ReceivedGoods of(ReceivedLine line) {
        return new ReceivedGoods(line.lineNo(), line.sku(), line.quantity(), line.cost(), line.batch(),
                line.producedOn(), line.expiresOn(), Quantity.ZERO);
    }

    ReceivedGoods less(Quantity back) {
        return new ReceivedGoods(lineNo, sku, quantity, costMinor, batch, producedOn, expiresOn, sentBack.plus(back));
    }
}
