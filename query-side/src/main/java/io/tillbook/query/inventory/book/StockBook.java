package io.tillbook.query.inventory.book;

import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much there was of a stock at a moment, by when things happened: the months before that month, the
 * days before that day, and the movements of the day itself. So a moment long ago costs as much as yesterday. Each
 * movement is in exactly one of the three, so that one that is being folded is either seen or not.
 */
public final class StockBook {

    private final BookViews views;
    private final StockMonths months;

    StockBook(BookViews views, StockMonths months) {
        this.views = views;
        this.months = months;
    }

    /**
     * What there was after everything that had happened up to a moment.
     *
     * @param stocks keys of the stocks
     * @return by key; nothing of stocks that have no movements at all
     */
    public Map<String, Balance> at(Collection<String> stocks, Instant moment) {
        return upTo(stocks, MovementOrder.endOf(moment));
    }

    /** The same of one stock; null where it has no movements at all. */
    public @Nullable Balance at(String stock, Instant moment) {
        return upTo(stock, MovementOrder.endOf(moment));
    }

    @Nullable
    Balance upTo(String stock, MovementOrder place) {
        return upTo(List.of(stock), place).get(stock);
    }

    private Map<String, Balance> upTo(Collection<String> stocks, MovementOrder place) {
        BookDay day = BookDay.of(place.instant());
        Map<String, BookPage> ofMonths = months.of(stocks);
        Map<String, StoredView<BookPage>> ofDays = views.pages().load(stocks.stream().map(day::page).toList());
        Map<String, Balance> ofTheDay = views.sums(stocks, place.startOfDay(), place);
        Map<String, Balance> balances = HashMap.newHashMap(stocks.size());
        ofMonths.forEach((stock, page) -> {
            StoredView<BookPage> days = ofDays.get(day.page(stock));
            balances.put(stock, page.before(day.months())
                    .plus(days == null ? Balance.NONE : days.view().before(day.day()))
                    .plus(ofTheDay.getOrDefault(stock, Balance.NONE)));
        });
        return balances;
    }
}
