package io.tillbook.query.members.favourite;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** What members buy, in the database. */
final class FavouriteViews {
    private static final String MEMBER = "member";
    private static final String LOCATION = "location";
    private static final ViewDefinition<MemberProductsView> PRODUCTS = new ViewDefinition<>("memberProducts",
            MemberProductsView.class, Whereabouts.at(LOCATION, MemberProductsView::location),
            List.of(Indexes.ascending(MEMBER, LOCATION)));

    private final MongoViews<MemberProductsView> products;

    FavouriteViews(ViewDatabase database) {
        this.products = database.views(PRODUCTS);
    }

    MongoViews<MemberProductsView> products() {
        return products;
    }

    /** What a person buys by all their ids, at most at so many locations. */
    List<MemberProductsView> of(Collection<MemberId> ids, int limit) {
        Document ofThem = new Document(MEMBER, new Document("$in", ids.stream().map(MemberId::value).toList()));
        return products.find(ofThem, Sorts.ascending(MEMBER, LOCATION), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }
}
