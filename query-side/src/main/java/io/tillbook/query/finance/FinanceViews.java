package io.tillbook.query.finance;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The books in the database. */
final class FinanceViews {
    /** Most months of which it is told that they were closed. */
    static final int MOST_CLOSINGS = 1_200;

    private static final String KEY = "_id";
    /** Sorts behind the slash that follows the day in a key. */
    private static final String BEHIND = "0";
    private static final String LOCATION = "location";
    private static final String PERIOD = "period";
    private static final ViewDefinition<BalancesView> MONTHS = balances("bookMonths");
    private static final ViewDefinition<BalancesView> DAYS = balances("bookDays");
    private static final ViewDefinition<JournalView> JOURNAL = new ViewDefinition<>("journal", JournalView.class,
            Whereabouts.at(LOCATION, JournalView::location), List.of());
    private static final ViewDefinition<ClosingView> CLOSINGS = new ViewDefinition<>("closings", ClosingView.class,
            Whereabouts.shared(), List.of());

    private static final ViewDefinition<YearView> YEARS = new ViewDefinition<>("closedYears", YearView.class,
            Whereabouts.shared(), List.of());

    private final MongoViews<YearView> years;
    private final MongoViews<BalancesView> months;
    private final MongoViews<BalancesView> days;
    private final MongoViews<JournalView> journal;
    private final MongoViews<ClosingView> closings;

    FinanceViews(ViewDatabase database) {
        this.months = database.views(MONTHS);
        this.days = database.views(DAYS);
        this.journal = database.views(JOURNAL);
        this.closings = database.views(CLOSINGS);
        this.years = database.views(YEARS);
    }

    private static ViewDefinition<BalancesView> balances(String name) {
        return new ViewDefinition<>(name, BalancesView.class, Whereabouts.at(LOCATION, BalancesView::location),
                List.of(Indexes.ascending(PERIOD), Indexes.ascending(LOCATION, PERIOD)));
    }

    MongoViews<BalancesView> months() {
        return months;
    }

    MongoViews<BalancesView> days() {
        return days;
    }

    MongoViews<JournalView> journal() {
        return journal;
    }

    MongoViews<ClosingView> closings() {
        return closings;
    }

    MongoViews<YearView> years() {
        return years;
    }

    /** All years that were closed, in their order. */
    List<YearView> allYears() {
        return years.find(new Document(), Sorts.ascending(KEY), MOST_CLOSINGS).stream().map(StoredView::view).toList();
    }

    /** Each month before one, at a location or everywhere. */
    void eachMonthBefore(String month, @Nullable LocationId location, ObjLongConsumer<BalancesView> use) {
        months.each(at(location, new Document("$lt", month)))
                .forEach(found -> use.accept(found.view(), found.position()));
    }

    /** Each day from one to another, both included, at a location or everywhere. */
    void eachDay(LocalDate from, LocalDate to, @Nullable LocationId location, ObjLongConsumer<BalancesView> use) {
        days.each(at(location, new Document("$gte", from.toString()).append("$lte", to.toString())))
                .forEach(found -> use.accept(found.view(), found.position()));
    }

    private static Document at(@Nullable LocationId location, Document period) {
        Document filter = new Document(PERIOD, period);
        return location == null ? filter : filter.append(LOCATION, location.value());
    }

    /** Entries of days, behind a key, in the order of their keys. */
    List<StoredView<JournalView>> entries(LocalDate from, LocalDate to, @Nullable String after, int limit) {
        String start = after == null || after.compareTo(from.toString()) < 0 ? from.toString() : after;
        return journal.find(new Document(KEY, new Document("$gt", start).append("$lt", to + BEHIND)),
                Sorts.ascending(KEY), limit);
    }

    /** All months that were closed, in their order. */
    List<ClosingView> allClosings() {
        return closings.find(new Document(), Sorts.ascending(KEY), MOST_CLOSINGS)
                .stream()
                .map(StoredView::view)
                .toList();
    }
}
