package io.tillbook.device.selling;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a bridge knows of a register: which numbers of receipts it has given, and what its shift has turned over. */
final class RegisterBook {
    private static final String OPEN = "shifts.OpenShift";
    private static final String CLOSE = "shifts.CloseShift";
    private static final String SALE = "sales.CompleteSale";
    private static final String RETURN = "returns.AcceptReturn";
    private static final String EXCHANGE = "returns.ExchangeGoods";
    private static final String MOVE = "shifts.MoveCash";

    private final NavigableSet<Long> free = new TreeSet<>();
    private long last;
    private @Nullable ShiftTotals totals;

    /** The next number, each once: first those that were given to what was not done. */
    long next() {
        Long again = free.pollFirst();
        return again == null ? ++last : again;
    }

    /** A number that was given, and not used. */
    void giveBack(long number) {
        if (number == last) {
            last--;
        } else {
            free.add(number);
        }
    }

    /** A number that was used, here or elsewhere. Those before it that nobody has given are nobody's here. */
    void used(long number) {
        free.remove(number);
        last = Math.max(last, number);
    }

    long last() {
        return last;
    }

    @Nullable
    ShiftTotals totals() {
        return totals;
    }

    /** Counts what was done at the register. */
    void done(String type, JsonNode payload) {
        if (type.equals(OPEN)) {
            totals = ShiftTotals.opened(payload);
            return;
        }
        ShiftTotals now = totals;
        if (now == null || !now.isOf(payload)) {
            return;
        }
        totals = switch (type) {
            case CLOSE -> null;
            case SALE -> now.sold(payload);
            case RETURN -> now.takenBack(payload);
            case EXCHANGE -> now.takenBack(payload.path("acceptReturn")).sold(payload.path("completeSale"));
            case MOVE -> now.moved(payload);
            default -> now;
        };
    }

    /** As it is kept on disk. */
    Kept kept() {
        return new Kept(last, free.stream().toList(), totals);
    }

    static RegisterBook of(Kept kept) {
        RegisterBook book = new RegisterBook();
        book.last = kept.last();
        book.free.addAll(kept.free());
        book.totals = kept.totals();
        return book;
    }

    /**
     * A book on disk.
     *
     * @param last the highest number that was given
     * @param free numbers below it that were given back
     * @param totals of the open shift
     */
    record Kept(long last, List<Long> free, @Nullable ShiftTotals totals) {}
}
