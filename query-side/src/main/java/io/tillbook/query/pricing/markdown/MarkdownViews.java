package io.tillbook.query.pricing.markdown;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.markdown.MarkdownPlan;
import io.tillbook.api.pricing.markdown.MarkdownState;
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

/** Markdowns in the database. */
final class MarkdownViews {
    private static final String LOCATION = "location";
    private static final String DECIDED = "decided";
    private static final String PROPOSED = "proposedPosition";
    private static final String ENDS = "endsMillis";
    private static final Bson NEWEST_FIRST = Sorts.descending(PROPOSED);
    private static final Bson NEWEST = Indexes.descending(PROPOSED);
    private static final ViewDefinition<MarkdownView> MARKDOWNS = new ViewDefinition<>("markdowns",
            MarkdownView.class, Whereabouts.at(LOCATION, MarkdownView::location),
            List.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(LOCATION), NEWEST)));
    private static final ViewDefinition<MarkdownPlanView> PLANS =
            new ViewDefinition<>("markdownPlans", MarkdownPlanView.class, Whereabouts.shared(), List.of());

    private final MongoViews<MarkdownView> markdowns;
    private final MongoViews<MarkdownPlanView> plans;

    MarkdownViews(ViewDatabase database) {
        this.markdowns = database.views(MARKDOWNS);
        this.plans = database.views(PLANS);
    }

    MongoViews<MarkdownView> markdowns() {
        return markdowns;
    }

    MongoViews<MarkdownPlanView> plans() {
        return plans;
    }

    MarkdownPlan plan() {
        StoredView<MarkdownPlanView> found = plans.get(MarkdownPlanView.KEY);
        return found == null ? MarkdownPlan.NONE : found.view().plan();
    }

    /** Markdowns in a state at a moment, those proposed last first, before one. */
    List<StoredView<MarkdownView>> newest(@Nullable LocationId location, @Nullable MarkdownState state, Instant now,
            @Nullable Long before, int limit) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (state != null) {
            in(state, now).forEach(filter::append);
        }
        if (before != null) {
            filter.append(PROPOSED, new Document("$lt", before));
        }
        return markdowns.find(filter, NEWEST_FIRST, limit);
    }

    private static Document in(MarkdownState state, Instant now) {
        return switch (state) {
            case PROPOSED, APPROVED -> new Document(DECIDED, state.name())
                    .append(ENDS, new Document("$gt", now.toEpochMilli()));
            case REJECTED -> new Document(DECIDED, state.name());
            case OVER -> new Document(DECIDED, new Document("$ne", MarkdownState.REJECTED.name()))
                    .append(ENDS, new Document("$lte", now.toEpochMilli()));
        };
    }
}
