package io.tillbook.query.finance;

import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads several documents that have to fit each other. They have no snapshot: what is folded meanwhile may be in some
 * of them only. So they are read again where the position has moved, a few times at most.
 */
final class SteadyRead {
    private static final int MOST_READS = 5;

    private final LongSupplier position;

    /** @param position how far the documents are folded */
    SteadyRead(LongSupplier position) {
        this.position = position;
    }

    /**
     * What is read, as it was at one position or as it fits; in a ledger that does not stand still for any of the
     * reads, the last of them.
     *
     * @param fits whether it cannot be torn, wherever the position has moved
     */
    <T> T of(Supplier<T> read, Predicate<T> fits) {
        long before = position.getAsLong();
        T found = read.get();
        for (int reads = 1; reads < MOST_READS && !fits.test(found) && position.getAsLong() != before; reads++) {
            before = position.getAsLong();
            found = read.get();
        }
        return found;
    }
}
