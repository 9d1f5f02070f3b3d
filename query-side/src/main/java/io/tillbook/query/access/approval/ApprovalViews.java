package io.tillbook.query.access.approval;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Approvals in the database. */
final class ApprovalViews {

    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String REQUESTED = "requestedPosition";
    private static final String UNTIL = "untilMillis";
    private static final Bson NEWEST_FIRST = Sorts.descending(REQUESTED);
    private static final ViewDefinition<ApprovalView> APPROVALS = new ViewDefinition<>("approvals",
            ApprovalView.class, Whereabouts.at(LOCATION, ApprovalView::location),
            List.of(Indexes.descending(REQUESTED), newestOf(STATE), newestOf(LOCATION), newestOf(LOCATION, STATE)));

    private final MongoViews<ApprovalView> approvals;

    ApprovalViews(ViewDatabase database) {
        this.approvals = database.views(APPROVALS);
    }

    MongoViews<ApprovalView> approvals() {
        return approvals;
    }

    @Nullable
    ApprovalView approval(ApprovalId id) {
        StoredView<ApprovalView> found = approvals.get(id.value());
        return found == null ? null : found.view();
    }

    /**
     * Approvals, those asked for last first.
     *
     * @param open whether they wait for an answer; null for all
     * @param now what can be given no more does not wait
     */
    List<StoredView<ApprovalView>> approvals(@Nullable LocationId location, @Nullable Boolean open, Instant now,
            @Nullable Long before, int limit) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (open != null) {
            filter.putAll(open ? waiting(now) : over(now));
        }
        if (before != null) {
            filter.append(REQUESTED, new Document("$lt", before));
        }
        return approvals.find(filter, NEWEST_FIRST, limit);
    }

    private static Document waiting(Instant now) {
        return new Document(STATE, ApprovalState.REQUESTED.name())
                .append(UNTIL, new Document("$gt", now.toEpochMilli()));
    }

    private static Document over(Instant now) {
        return new Document("$or",
                List.of(new Document(STATE, new Document("$ne", ApprovalState.REQUESTED.name())),
                        new Document(UNTIL, new Document("$lte", now.toEpochMilli()))));
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(REQUESTED));
    }
}
