package io.tillbook.command.alerts;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.Stock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What alerts look at in a stock.
 *
 * @param onHand what the books have
 * @param available what of it can be sold today
 * @param batches what is on hand of batches with a last day
 * @param lastSoldOn day of the last sale, or on which the oldest goods came where that was later; null where neither is
 *     known
 */
record WatchedStock(Quantity onHand, Quantity available, List<DatedBatch> batches, @Nullable LocalDate lastSoldOn) {
    /**
     * A batch that has a last day.
     *
     * @param onHand quantity on hand
     * @param expiresOn the last day on which it may be sold
     */
    record DatedBatch(BatchId batch, Quantity onHand, LocalDate expiresOn) {}

    /**
     * What there is to look at.
     *
     * @param least the day on which a batch must not be expired to be sold by itself today
     */
    static WatchedStock of(Stock stock, LocalDate least) {
        return new WatchedStock(stock.onHand(), stock.available(least),
                stock.batches().all().stream().flatMap(WatchedStock::dated).toList(), lastMoved(stock));
    }

    private static Stream<DatedBatch> dated(BatchBalance balance) {
        LocalDate expiresOn = balance.batch().expiresOn();
        return expiresOn == null
                ? Stream.empty()
                : Stream.of(new DatedBatch(balance.batch().id(), balance.onHand(), expiresOn));
    }

    /** Goods that came after the last sale have not had the time to be slow. */
    private static @Nullable LocalDate lastMoved(Stock stock) {
        Optional<LocalDate> oldest = stock.batches()
                .all()
                .stream()
                .filter(balance -> balance.onHand().isPositive())
                .map(BatchBalance::since)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toLocalDate)
                .min(Comparator.naturalOrder());
        return Stream.of(Optional.ofNullable(stock.turnover().lastSoldOn()), oldest.or(() -> stocked(stock)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<LocalDate> stocked(Stock stock) {
        return Optional.ofNullable(stock.turnover().stockedOn());
    }
}
