package io.tillbook.query.members.feedback;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Feedback in the database. */
final class FeedbackViews {
    private static final String RECORDED = "recordedPosition";
    private static final String LOCATION = "location";
    private static final String MEMBER = "member";
    private static final String STATE = "state";
    private static final String POOR = "poor";
    private static final Bson NEWEST = Indexes.descending(RECORDED);
    private static final ViewDefinition<FeedbackView> FEEDBACK = new ViewDefinition<>("feedback", FeedbackView.class,
            Whereabouts.at(LOCATION, FeedbackView::location),
            List.of(NEWEST, newestBy(LOCATION), newestBy(MEMBER), newestBy(STATE), newestBy(STATE, LOCATION),
                    newestBy(STATE, POOR), newestBy(STATE, POOR, LOCATION)));

    private final MongoViews<FeedbackView> feedback;

    FeedbackViews(ViewDatabase database) {
        this.feedback = database.views(FEEDBACK);
    }

    private static Bson newestBy(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), NEWEST);
    }

    MongoViews<FeedbackView> feedback() {
        return feedback;
    }

    /** Feedback, what was recorded last first, before one. */
    List<StoredView<FeedbackView>> newest(FeedbackFilter filter, @Nullable Long before, int limit) {
        Document wanted = new Document();
        if (filter.state() != null) {
            wanted.append(STATE, filter.state().name());
        }
        if (filter.poor() != null) {
            wanted.append(POOR, filter.poor());
        }
        if (filter.location() != null) {
            wanted.append(LOCATION, filter.location().value());
        }
        if (!filter.members().isEmpty()) {
            wanted.append(MEMBER, new Document("$in", filter.members().stream().map(MemberId::value).toList()));
        }
        if (before != null) {
            wanted.append(RECORDED, new Document("$lt", before));
        }
        return feedback.find(wanted, Sorts.descending(RECORDED), limit);
    }
}
