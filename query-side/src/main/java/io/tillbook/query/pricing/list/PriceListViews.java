package io.tillbook.query.pricing.list;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceEntry;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Price lists, what they say and have said, in the database. */
final class PriceListViews {

    private static final String KEY = "_id";
    private static final String LISTS = "priceLists";
    private static final String WHERE = "where";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final Bson NEWEST_FIRST = Sorts.descending(KEY);
    private static final ViewDefinition<PriceListView> PRICE_LISTS = new ViewDefinition<>(LISTS, PriceListView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(WHERE, KEY)));
    private static final ViewDefinition<ListPricesView> PRICES = new ViewDefinition<>("listPrices",
            ListPricesView.class, new Whereabouts.PartOf<>(LISTS), List.of());
    private static final ViewDefinition<PriceChangeView> CHANGES = new ViewDefinition<>("priceChanges",
            PriceChangeView.class, new Whereabouts.PartOf<>(LISTS), List.of());

    private final MongoViews<PriceListView> lists;
    private final MongoViews<ListPricesView> prices;
    private final MongoViews<PriceChangeView> changes;

    PriceListViews(ViewDatabase database) {
        this.lists = database.views(PRICE_LISTS);
        this.prices = database.views(PRICES);
        this.changes = database.views(CHANGES);
    }

    MongoViews<PriceListView> lists() {
        return lists;
    }

    MongoViews<ListPricesView> prices() {
        return prices;
    }

    MongoViews<PriceChangeView> changes() {
        return changes;
    }

    /** All lists. */
    PriceLists all() {
        return lists(lists.find(new Document(), BY_KEY, PriceLists.MOST));
    }

    /** The lists whose scope covers a place, closed ones included: few, however many there are. */
    PriceLists covering(PricePlace place) {
        return lists(storedCovering(place));
    }

    /** The same with how far each has come. */
    List<StoredView<PriceListView>> storedCovering(PricePlace place) {
        return lists.each(new Document(WHERE, new Document("$in", PriceListView.covering(place))))
                .into(new ArrayList<>());
    }

    static PriceLists lists(Collection<StoredView<PriceListView>> found) {
        return PriceLists.of(found.stream().map(StoredView::view).map(PriceListView::list));
    }

    /** What some lists say of products, in one reading. */
    Map<Sku, PriceBook> books(Collection<Sku> skus, Collection<PriceListId> of) {
        return books(skus, of, new HashMap<>());
    }

    /**
     * The same.
     *
     * @param positions takes how far what is said of each product has come
     */
    Map<Sku, PriceBook> books(Collection<Sku> skus, Collection<PriceListId> of, Map<Sku, Long> positions) {
        List<String> keys = skus.stream()
                .flatMap(sku -> of.stream().map(list -> ListPricesView.key(sku, list)))
                .toList();
        Map<Sku, PriceBook> books = new HashMap<>();
        prices.load(keys)
                .values()
                .forEach(found -> {
                    books.merge(found.view().sku(), found.view().book(), PriceListViews::together);
                    positions.merge(found.view().sku(), found.position(), Math::max);
                });
        return books;
    }

    private static PriceBook together(PriceBook one, PriceBook other) {
        List<PriceEntry> entries = Stream.of(one.entries(), other.entries())
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(PriceEntry::serial))
                .toList();
        return new PriceBook(entries, Math.max(one.lastSerial(), other.lastSerial()));
    }

    /** What some lists have said of a product, the last first. */
    List<StoredView<PriceChangeView>> changes(Sku sku, Collection<PriceListId> of, PageRequest page) {
        String first = sku.value() + "/";
        String before = page.after() == null || page.after().compareTo(sku.value() + "0") > 0
                ? sku.value() + "0"
                : page.after();
        Document filter = new Document(KEY, new Document("$gte", first).append("$lt", before)).append("list",
                new Document("$in", of.stream().map(PriceListId::value).toList()));
        return changes.find(filter, NEWEST_FIRST, page.limit());
    }
}
