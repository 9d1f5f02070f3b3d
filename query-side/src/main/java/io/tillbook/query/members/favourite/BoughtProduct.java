package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.Saturating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product that a member buys.
 *
 * @param category its category when it was bought last
 * @param receipts receipts that kept some of it
 * @param quantity how much is kept
 * @param paidMinor what is paid for that, in minor units
 * @param days the latest days on which it was bought, in their order
 */
public record BoughtProduct(Sku sku, @Nullable String category, int receipts, Quantity quantity, Money paidMinor,
        List<PurchaseDay> days) {
    /** How many of the latest days are kept: enough to tell a rhythm. */
    static final int MOST_DAYS = 8;

    /** What an event changes of it. */
    BoughtProduct plus(BoughtProduct more) {
        return new BoughtProduct(sku, more.category, receipts + more.receipts,
                Saturating.plus(quantity, more.quantity), Saturating.plus(paidMinor, more.paidMinor),
                merged(List.of(days, more.days)));
    }

    private static List<PurchaseDay> merged(Collection<List<PurchaseDay>> some) {
        NavigableMap<LocalDate, Integer> receipts = new TreeMap<>();
        some.forEach(days -> days.forEach(each -> receipts.merge(each.day(), each.receipts(), Integer::sum)));
        List<PurchaseDay> days = new ArrayList<>();
        receipts.forEach((day, count) -> {
            if (count > 0) {
                days.add(new PurchaseDay(day, count));
            }
        });
        return days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
    }

    /** Whether nothing of it is kept. */
    boolean isOver() {
        return receipts <= 0;
    }

    /** When it was bought last; the earliest day there is where that is no longer known. */
    public LocalDate lastDay() {
        return days.isEmpty() ? LocalDate.EPOCH : days.getLast().day();
    }

    /** Bought longest ago first: what is forgotten first where there are too many. */
    static Comparator<BoughtProduct> byAge() {
        return Comparator.comparing(BoughtProduct::lastDay)
                .thenComparingInt(BoughtProduct::receipts)
                .thenComparing(each -> each.sku().value());
    }
}
