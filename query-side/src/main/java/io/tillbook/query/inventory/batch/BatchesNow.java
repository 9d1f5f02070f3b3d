package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The batches of one stock in the order in which they are sold, and what follows from them.
 *
 * @param location where
 * @param sku of what
 * @param onHand quantity of the stock, of batches and of none
 * @param value its cost value, in minor units
 * @param all its batches
 */
public record BatchesNow(LocationId location, Sku sku, Quantity onHand, Money value, List<BatchBalance> all) {

    private static final Comparator<BatchBalance> FIRST_EXPIRED_FIRST_OUT = Comparator
            .comparing((BatchBalance each) -> each.batch().expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BatchBalance::since, Comparator.nullsFirst(OffsetDateTime.timeLineOrder()))
            .thenComparing(each -> each.batch().id().value());

    /** Puts the batches in their order. */
    public BatchesNow {
        all = all.stream().sorted(FIRST_EXPIRED_FIRST_OUT).toList();
    }

    /** How much of all batches must not be sold. */
    public Quantity quarantined() {
        return sum(_ -> true, BatchBalance::quarantined);
    }

    /** How much is neither quarantined nor to be sold any more on a day. */
    public Quantity expired(LocalDate day) {
        return sum(each -> each.batch().isExpiredOn(day) && each.free().isPositive(), BatchBalance::free);
    }

    /** The batches as they are shown on a day. */
    public List<BatchNow> shown(LocalDate today) {
        List<Money> values = values();
        List<BatchNow> shown = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            shown.add(shown(all.get(place), values.get(place), today));
        }
        return shown;
    }

    /** The value of the stock spread over what there is of each batch and of none, by largest remainder. */
    List<Money> values() {
        long[] weights = new long[all.size() + 1];
        Quantity withoutBatch = onHand;
        for (int place = 0; place < all.size(); place++) {
            weights[place] = weight(all.get(place).onHand());
            withoutBatch = withoutBatch.minus(all.get(place).onHand());
        }
        weights[all.size()] = weight(withoutBatch);
        long[] parts = Allocation.byLargestRemainder(Math.abs(value.minor()), weights);
        List<Money> values = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            values.add(value.isNegative() ? Money.of(parts[place]).negated() : Money.of(parts[place]));
        }
        return values;
    }

    private static long weight(Quantity quantity) {
        return Math.max(0, quantity.thousandths());
    }

    private BatchNow shown(BatchBalance each, Money share, LocalDate today) {
        return new BatchNow(location, sku, each.batch().id(), each.batch().producedOn(), each.batch().expiresOn(),
                each.since(), each.onHand(), each.quarantined(), each.held(), share,
                daysLeft(each.batch().expiresOn(), today));
    }

    private static @Nullable Integer daysLeft(@Nullable LocalDate expiresOn, LocalDate today) {
        return expiresOn == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, expiresOn));
    }

    private Quantity sum(Predicate<BatchBalance> wanted, Function<BatchBalance, Quantity> what) {
        return all.stream().filter(wanted).map(what).reduce(Quantity.ZERO, Quantity::plus);
    }
}
