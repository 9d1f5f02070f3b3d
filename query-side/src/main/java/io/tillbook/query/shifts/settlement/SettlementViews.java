package io.tillbook.query.shifts.settlement;

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
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Business days and deposits in the database. */
final class SettlementViews {
    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String ORDER = "order";
    private static final Bson NEWEST_FIRST = Sorts.descending(ORDER);
    private static final ViewDefinition<DayView> DAYS = new ViewDefinition<>("shiftDays", DayView.class,
            Whereabouts.at(LOCATION, DayView::location), List.of());
    private static final ViewDefinition<DepositView> DEPOSITS = new ViewDefinition<>("deposits", DepositView.class,
            Whereabouts.at(LOCATION, DepositView::location),
            List.of(newest(), newest(LOCATION), newest(STATE), newest(LOCATION, STATE)));

    private final MongoViews<DayView> days;
    private final MongoViews<DepositView> deposits;

    SettlementViews(ViewDatabase database) {
        this.days = database.views(DAYS);
        this.deposits = database.views(DEPOSITS);
    }

    MongoViews<DayView> days() {
        return days;
    }

    MongoViews<DepositView> deposits() {
        return deposits;
    }

    Optional<DayView> day(LocationId location, LocalDate day) {
        return Optional.ofNullable(days.get(DayView.key(location, day))).map(StoredView::view);
    }

    /** Deposits, the newest business day first. */
    List<StoredView<DepositView>> deposits(@Nullable LocationId location, @Nullable DepositState state,
            @Nullable String after, int limit) {
        Document wanted = new Document();
        if (location != null) {
            wanted.append(LOCATION, location.value());
        }
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        if (after != null) {
            wanted.append(ORDER, new Document("$lt", after));
        }
        return deposits.find(wanted, NEWEST_FIRST, limit);
    }

    private static Bson newest(String... leading) {
        Bson newest = Indexes.descending(ORDER);
        return leading.length == 0 ? newest : Indexes.compoundIndex(Indexes.ascending(leading), newest);
    }
}
