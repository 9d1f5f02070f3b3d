package io.tillbook.query.pricing.finding;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Findings in the database. */
final class PriceFindingViews {
    private static final String ORDER = "order";
    private static final String LOCATION = "location";
    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final Bson NEWEST = Indexes.descending(ORDER);
    private static final ViewDefinition<PriceFindingView> FINDINGS = new ViewDefinition<>("priceFindings",
            PriceFindingView.class, Whereabouts.at(LOCATION, PriceFindingView::location),
            List.of(NEWEST, by(LOCATION), by(KIND), by(LOCATION, KIND), by(STATE), by(LOCATION, STATE)));

    private final MongoViews<PriceFindingView> findings;

    PriceFindingViews(ViewDatabase database) {
        this.findings = database.views(FINDINGS);
    }

    private static Bson by(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), NEWEST);
    }

    MongoViews<PriceFindingView> findings() {
        return findings;
    }

    /** Findings, the newest day first. */
    List<StoredView<PriceFindingView>> page(PriceFindingFilter filter, PageRequest page) {
        Document wanted = new Document();
        if (filter.location() != null) {
            wanted.append(LOCATION, filter.location().value());
        }
        if (filter.kind() != null) {
            wanted.append(KIND, filter.kind().name());
        }
        if (filter.state() != null) {
            wanted.append(STATE, filter.state().name());
        }
        Document bounds = bounds(filter, page.after());
        if (!bounds.isEmpty()) {
            wanted.append(ORDER, bounds);
        }
        return findings.find(wanted, Sorts.descending(ORDER), page.limit());
    }

    // Keys begin with the business day, so that days and cursors are bounds of one and the same field. The digit 0
    // comes after the slash that ends a day.
    private static Document bounds(PriceFindingFilter filter, @Nullable String cursor) {
        Document bounds = new Document();
        if (filter.from() != null) {
            bounds.append("$gte", filter.from() + "/");
        }
        Stream.concat(Stream.ofNullable(filter.to()).map(day -> day + "0"), Stream.ofNullable(cursor))
                .min(Comparator.naturalOrder())
                .ifPresent(end -> bounds.append("$lt", end));
        return bounds;
    }
}
