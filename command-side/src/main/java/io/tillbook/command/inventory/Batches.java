package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The batches of one stock, in the order in which they are sold: what expires first goes first, batches that do not
 * expire last, then what came first (FEFO).
 *
 * @param all the batches; those of which nothing is left are not among them
 */
public record Batches(List<BatchBalance> all) {
    static final Batches NONE = new Batches(List.of());

    private static final Comparator<BatchBalance> FIRST_EXPIRED_FIRST_OUT = Comparator
            .comparing((BatchBalance each) -> each.batch().expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.since() == null ? null : each.since().toInstant(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.batch().id().value());

    /** Takes a copy. */
    public Batches {
        all = List.copyOf(all);
    }

    /** The batch of a name, where there is something of it. */
    public Optional<BatchBalance> named(BatchId id) {
        return all.stream().filter(each -> each.batch().id().equals(id)).findFirst();
    }

    /** How much there is of a batch. */
    public Quantity onHandOf(BatchId id) {
        return named(id).map(BatchBalance::onHand).orElse(Quantity.ZERO);
    }

    /** How much all batches are. */
    Quantity onHand() {
        return sum(_ -> true, Batches::quantity);
    }

    /** How much is quarantined. */
    Quantity quarantined() {
        return sum(_ -> true, BatchBalance::quarantined);
    }

    /** How much is neither quarantined nor to be sold any more on a day. */
    Quantity expired(LocalDate day) {
        return sum(each -> each.batch().isExpiredOn(day) && each.free().isPositive(), BatchBalance::free);
    }

    /** These batches, as an event has left some of them. */
    Batches with(List<BatchBalance> touched) {
        if (touched.isEmpty()) {
            return this;
        }
        List<BatchBalance> next = new ArrayList<>(all);
        for (BatchBalance balance : touched) {
            next.removeIf(each -> each.batch().id().equals(balance.batch().id()));
            if (!balance.isOver()) {
                next.add(balance);
            }
        }
        next.sort(FIRST_EXPIRED_FIRST_OUT);
        return new Batches(next);
    }

    /** What is known of a batch: its own dates, completed by those given. */
    static Batch merged(Batch known, Batch given) {
        return new Batch(known.id(), known.producedOn() == null ? given.producedOn() : known.producedOn(),
                known.expiresOn() == null ? given.expiresOn() : known.expiresOn());
    }

    private static Quantity quantity(BatchBalance balance) {
        return balance.onHand();
    }

    private Quantity sum(Predicate<BatchBalance> wanted, Function<BatchBalance, Quantity> what) {
        return all.stream().filter(wanted).map(what).reduce(Quantity.ZERO, Quantity::plus);
    }
}
