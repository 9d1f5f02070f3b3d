package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The batches of one SKU at one location. */
final class Lots {
    private final List<Lot> lots = new ArrayList<>();

    Optional<Lot> of(BatchId batch) {
        return lots.stream().filter(lot -> lot.is(batch)).findFirst();
    }

    /** The batch's goods, though there may be none so far. */
    Lot at(Batch batch) {
        return of(batch.id()).orElseGet(() -> {
            Lot lot = new Lot(batch);
            lots.add(lot);
            return lot;
        });
    }

    /** What is known of a batch. */
    Batch known(BatchId batch) {
        return of(batch).map(Lot::batch).orElse(Batch.named(batch));
    }

    /** Since when there are goods of each batch, where that is known. */
    Map<BatchId, OffsetDateTime> since() {
        Map<BatchId, OffsetDateTime> since = new HashMap<>();
        for (Lot lot : lots) {
            if (lot.since() != null) {
                since.put(lot.batch().id(), lot.since());
            }
        }
        return since;
    }

    /** Forgets batches of which nothing is left to be said. */
    void tidy() {
        lots.removeIf(Lot::isOver);
    }

    /** What expires first first, what does not expire last; among equals what came first. */
    List<Lot> inOrder() {
        return lots.stream()
                .sorted(Comparator
                        .comparing((Lot lot) -> lot.batch().expiresOn(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(lot -> lot.since() == null ? OffsetDateTime.MIN : lot.since())
                        .thenComparing(lot -> lot.batch().id().value()))
                .toList();
    }

    long quantity() {
        return lots.stream().mapToLong(Lot::quantity).sum();
    }

    long quarantined() {
        return lots.stream().mapToLong(Lot::quarantined).sum();
    }

    /** What is expired and would be free to be sold otherwise. */
    long expired(LocalDate day) {
        return lots.stream().filter(lot -> lot.isExpired(day)).mapToLong(lot -> Math.max(0, lot.free())).sum();
    }
}
