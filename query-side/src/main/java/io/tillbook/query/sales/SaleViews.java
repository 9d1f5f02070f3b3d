package io.tillbook.query.sales;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Receipts in the database. */
final class SaleViews {

    private static final String ORDER = "order";
    private static final String LOCATION = "location";
    private static final String MEMBER = "member";
    private static final String RECEIPT = "receipt";
    private static final Bson NEWEST_FIRST = Sorts.descending(ORDER);
    private static final Bson NEWEST = Indexes.descending(ORDER);
    private static final ViewDefinition<SaleView> SALES = new ViewDefinition<>("sales", SaleView.class,
            Whereabouts.at(LOCATION, SaleView::location),
            List.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(LOCATION), NEWEST),
                    Indexes.compoundIndex(Indexes.ascending(MEMBER), NEWEST),
                    Indexes.compoundIndex(Indexes.ascending(RECEIPT), NEWEST)));

    private final MongoViews<SaleView> sales;

    SaleViews(ViewDatabase database) {
        this.sales = database.views(SALES);
    }

    MongoViews<SaleView> sales() {
        return sales;
    }

    /** The sale with a receipt number. */
    @Nullable
    StoredView<SaleView> ofReceipt(String receipt) {
        return sales.find(new Document(RECEIPT, receipt), NEWEST_FIRST, 1).stream().findFirst().orElse(null);
    }

    /** Sales of a member, the newest first. */
    List<StoredView<SaleView>> ofMember(MemberId member, int limit) {
        return sales.find(new Document(MEMBER, member.value()), NEWEST_FIRST, limit);
    }

    /** Sales, the newest first. */
    List<StoredView<SaleView>> page(SalesFilter filter, PageRequest page) {
        Document wanted = new Document();
        if (filter.location() != null) {
            wanted.append(LOCATION, filter.location().value());
        }
        if (!filter.members().isEmpty()) {
            wanted.append(MEMBER,
                    new Document("$in", filter.members().stream().map(MemberId::value).sorted().toList()));
        }
        Document bounds = bounds(filter, page.after());
        if (!bounds.isEmpty()) {
            wanted.append(ORDER, bounds);
        }
        return sales.find(wanted, NEWEST_FIRST, page.limit());
    }

    // Places begin with the business day, so that days and cursors are bounds of one and the same field.
    private static Document bounds(SalesFilter filter, @Nullable String after) {
        Document bounds = new Document();
        if (filter.from() != null) {
            bounds.append("$gte", filter.from().toString());
        }
        // Zero follows the slash behind the day: the day after the last one would have another form.
        String end = filter.to() == null ? null : filter.to() + "0";
        Stream.of(Optional.ofNullable(end), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> bounds.append("$lt", first));
        return bounds;
    }
}
