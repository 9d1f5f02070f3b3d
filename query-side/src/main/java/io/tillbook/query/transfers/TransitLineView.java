package io.tillbook.query.transfers;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one batch of one line of a transfer, as long as they are on their way.
 *
 * @param batch their batch, where they have one
 * @param expiresOn the last day on which they may be sold, where known
 * @param goods how much of them is on its way
 * @param since when they left
 * @param place their place among all goods on their way; none when all of them arrived or were given up
 */
record TransitLineView(TransferId transfer, int lineNo, Sku sku, LocationId from, LocationId to,
        @Nullable BatchId batch, @Nullable LocalDate expiresOn, MovedGoods goods, OffsetDateTime since,
        @Nullable String place) {

    /** Key of the document: by destination and SKU; the separator sorts before all characters of ids. */
    static String key(TransfersEvent event, TransferredLine line, StockPart part) {
        return "%s,%s,%s,%010d,%s".formatted(event.to().value(), line.sku().value(), event.transferId().value(),
                line.lineNo(), part.batch() == null ? "" : part.batch().id().value());
    }

    static TransitLineView of(TransfersEvent event, TransferredLine line, StockPart part, OffsetDateTime since) {
        return new TransitLineView(event.transferId(), line.lineNo(), line.sku(), event.from(), event.to(),
                part.batch() == null ? null : part.batch().id(),
                part.batch() == null ? null : part.batch().expiresOn(), MovedGoods.NONE, since,
                key(event, line, part));
    }

    TransitLineView plus(MovedGoods more) {
        MovedGoods after = goods.plus(more);
        String stays = after.quantity().isZero() ? null : place;
        return new TransitLineView(transfer, lineNo, sku, from, to, batch, expiresOn, after, since, stays);
    }
}
