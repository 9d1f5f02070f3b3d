package io.tillbook.query.catalog;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.catalog.Barcode;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Products and locations in the database. */
final class CatalogViews {

    /** Most locations there can be. */
    private static final int MOST_LOCATIONS = 100_000;
    private static final int MAX_TEXT = 200;
    private static final String KEY = "_id";
    private static final String CATEGORY = "category";
    private static final String REGION = "region";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<ProductView> PRODUCTS = new ViewDefinition<>("products", ProductView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(CATEGORY, KEY)));
    private static final ViewDefinition<LocationView> LOCATIONS = new ViewDefinition<>("locations", LocationView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(REGION, KEY)));

    private final MongoViews<ProductView> products;
    private final MongoViews<LocationView> locations;

    CatalogViews(ViewDatabase database) {
        this.products = database.views(PRODUCTS);
        this.locations = database.views(LOCATIONS);
    }

    MongoViews<ProductView> products() {
        return products;
    }

    MongoViews<LocationView> locations() {
        return locations;
    }

    /**
     * Products in the order of their SKUs, of one category and with a text somewhere in name, brand or codes.
     *
     * @throws BadArgument when the text cannot be searched for
     */
    List<StoredView<ProductView>> products(@Nullable String category, @Nullable String text, PageRequest page) {
        if (text != null && (text.isBlank() || text.length() > MAX_TEXT)) {
            throw new BadArgument("text", "must have 1 to " + MAX_TEXT + " characters and not be blank");
        }
        Document filter = after(page);
        if (category != null) {
            filter.append(CATEGORY, category);
        }
        if (text != null) {
            filter.append("searched", Pattern.compile(Pattern.quote(spelling(text).toLowerCase(Locale.ROOT))));
        }
        return products.find(filter, BY_KEY, page.limit());
    }

    /** A trade item number is found in any spelling by its shortest, which the others have at their end. */
    private static String spelling(String text) {
        return text.matches("[0-9]{8,14}") ? new Barcode(text).shortest().value() : text;
    }

    /** Products of a category in the order of their SKUs, from one on. */
    List<StoredView<ProductView>> ofCategory(String category, String from, int limit) {
        return products.find(new Document(CATEGORY, category).append(KEY, new Document("$gte", from)), BY_KEY, limit);
    }

    /** All locations. */
    List<StoredView<LocationView>> allLocations() {
        return locations.find(new Document(), BY_KEY, MOST_LOCATIONS);
    }

    /** Locations of some regions. */
    List<StoredView<LocationView>> ofRegions(Collection<String> regions) {
        return locations.find(new Document(REGION, new Document("$in", regions)), BY_KEY, MOST_LOCATIONS);
    }

    /** Documents by their keys, in one reading. */
    static <V> Map<String, V> of(MongoViews<V> views, Collection<String> keys) {
        Map<String, V> found = HashMap.newHashMap(keys.size());
        views.load(keys).forEach((key, document) -> found.put(key, document.view()));
        return found;
    }

    /** Locations in the order of their ids. */
    List<StoredView<LocationView>> locations(PageRequest page) {
        return locations.find(after(page), BY_KEY, page.limit());
    }

    private static Document after(PageRequest page) {
        return page.after() == null ? new Document() : new Document(KEY, new Document("$gt", page.after()));
    }
}
