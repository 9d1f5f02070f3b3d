package io.tillbook.query.inventory.book;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much there was of a stock at a moment, by when things happened: the years before that year, the months
 * before that month, the days before that day, and the movements of the day itself. So a moment long ago costs as much
 * as yesterday. Each movement is in exactly one of the four, so that one that is being folded is either seen or not.
 */
public final class StockBook {

    private final BookViews views;

    StockBook(BookViews views) {
        this.views = views;
    }

    /** The views of the book with what folds them. */
    public List<GroupedView<?>> grouped() {
        return List.of(GroupedView.silent(new BookProjection(), views.pages()),
                GroupedView.silent(new StockMovementProjection(), views.movements()));
    }

    /**
     * What there was after everything that had happened up to a moment.
     *
     * @param stocks keys of the stocks
     * @return by key; nothing of stocks that have no movements at all
     */
    public Map<String, Balance> at(Collection<String> stocks, Instant moment) {
        return upTo(stocks, Place.endOf(moment));
    }

    /** The same of one stock; null where it has no movements at all. */
    public @Nullable Balance at(String stock, Instant moment) {
        return upTo(stock, Place.endOf(moment));
    }

    @Nullable
    Balance upTo(String stock, Place place) {
        return upTo(List.of(stock), place).get(stock);
    }

    private Map<String, Balance> upTo(Collection<String> stocks, Place place) {
        BookDay day = BookDay.of(place.instant());
        List<String> keys = new ArrayList<>();
        stocks.forEach(stock -> keys.addAll(List.of(day.years(stock), day.months(stock), day.days(stock))));
        Map<String, Absorbed<BookPage>> pages = views.pages().load(keys);
        Map<String, Balance> ofTheDay = views.sums(stocks, place.startOfDay(), place);
        Map<String, Balance> balances = HashMap.newHashMap(stocks.size());
        for (String stock : stocks) {
            if (pages.containsKey(day.years(stock))) {
                balances.put(stock, page(pages, day.years(stock)).before(day.year())
                        .plus(page(pages, day.months(stock)).before(day.month()))
                        .plus(page(pages, day.days(stock)).before(day.day()))
                        .plus(ofTheDay.getOrDefault(stock, Balance.NONE)));
            }
        }
        return balances;
    }

    private static BookPage page(Map<String, Absorbed<BookPage>> pages, String key) {
        Absorbed<BookPage> page = pages.get(key);
        return page == null ? BookPage.EMPTY : page.view();
    }
}
