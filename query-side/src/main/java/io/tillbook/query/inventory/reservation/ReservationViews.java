package io.tillbook.query.inventory.reservation;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reservations in the database. */
final class ReservationViews {

    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String MADE = "madePosition";
    private static final String DUE = "dueMs";
    private static final Bson NEWEST_FIRST = Sorts.descending(MADE);
    private static final Bson NEWEST = Indexes.descending(MADE);
    private static final ViewDefinition<ReservationView> RESERVATIONS = new ViewDefinition<>("reservations",
            ReservationView.class, Whereabouts.at(LOCATION, ReservationView::location),
            List.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(LOCATION), NEWEST),
                    Indexes.compoundIndex(Indexes.ascending(STATE), NEWEST),
                    Indexes.compoundIndex(Indexes.ascending(LOCATION, STATE), NEWEST), Indexes.ascending(DUE)));

    private final MongoViews<ReservationView> reservations;

    ReservationViews(ViewDatabase database) {
        this.reservations = database.views(RESERVATIONS);
    }

    MongoViews<ReservationView> reservations() {
        return reservations;
    }

    /** Reservations, the newest first. */
    List<StoredView<ReservationView>> page(@Nullable LocationId location, @Nullable ReservationState state,
            @Nullable Long before, int limit) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (state != null) {
            filter.append(STATE, state.name());
        }
        if (before != null) {
            filter.append(MADE, new Document("$lt", before));
        }
        return reservations.find(filter, NEWEST_FIRST, limit);
    }

    /** Open reservations whose time is over at a moment, those first that have been for longest. */
    List<StoredView<ReservationView>> due(long nowMs, int limit) {
        // Reservations that are over have no such field; the lower bound keeps them out in any database.
        Document bounds = new Document("$gt", Long.MIN_VALUE).append("$lte", nowMs);
        return reservations.find(new Document(DUE, bounds), Sorts.ascending(DUE), limit);
    }
}
