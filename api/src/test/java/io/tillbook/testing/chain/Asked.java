package io.tillbook.testing.chain;

import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all lines of a command together ask of one shelf. */
final class Asked {
    private final Shelf shelf;
    private final Map<BatchId, Long> named = new TreeMap<>();
    private long ofAny;

    Asked(Shelf shelf, List<Leaving> lines) {
        this.shelf = shelf;
        for (Leaving line : lines) {
            if (line.batch() == null) {
                ofAny += line.quantity();
            } else {
                named.merge(line.batch(), line.quantity(), Long::sum);
            }
        }
    }

    /** Each batch has what is asked of it, and what may be sold has all that is not taken from elsewhere. */
    boolean isAvailable(LocalDate day) {
        long asked = ofAny;
        for (Map.Entry<BatchId, Long> each : named.entrySet()) {
            asked += each.getValue() - notForSale(each.getKey(), each.getValue(), day);
        }
        return hasBatches() && (asked <= 0 || asked <= shelf.available(day));
    }

    /** Each batch has what is asked of it, and all together are there. */
    boolean isThere() {
        return hasBatches() && ofAny + named.values().stream().mapToLong(Long::longValue).sum() <= shelf.onHand();
    }

    /** Nobody takes goods that must not be sold, unless somebody says why. */
    boolean isSellable(Leaving line, LocalDate day) {
        return line.batch() == null || line.forAReason() || shelf.lots()
                .of(line.batch())
                .map(lot -> !lot.isExpired(day) && !lot.isHeld()
                        && (lot.quarantined() == 0 || named.getOrDefault(line.batch(), 0L) <= lot.free()))
                .orElse(true);
    }

    private boolean hasBatches() {
        return named.entrySet()
                .stream()
                .allMatch(each -> each.getValue() <= shelf.spare()
                        + shelf.lots().of(each.getKey()).map(Lot::quantity).orElse(0L));
    }

    /** How much of a batch is not among what may be sold. */
    private long notForSale(BatchId batch, long quantity, LocalDate day) {
        return shelf.lots().of(batch).map(lot -> {
            long there = Math.max(0, Math.min(quantity, lot.quantity()));
            return lot.isExpired(shelf.lastDay(day))
                    ? there
                    : Math.clamp(there - lot.free(), 0, lot.quarantined());
        }).orElse(0L);
    }
}
