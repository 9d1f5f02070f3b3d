package io.tillbook.query.catalog;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.catalog.Barcode;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Products and locations in the database. */
final class CatalogViews {

    private static final String KEY = "_id";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<ProductView> PRODUCTS = new ViewDefinition<>("products", ProductView.class,
            List.of(Indexes.ascending("category", KEY)));
    private static final ViewDefinition<LocationView> LOCATIONS = new ViewDefinition<>("locations", LocationView.class,
            List.of());

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

    /** Products in the order of their SKUs, of one category and with a text somewhere in name, brand or codes. */
    List<Absorbed<ProductView>> products(@Nullable String category, @Nullable String text, PageRequest page) {
        Document filter = after(page);
        if (category != null) {
            filter.append("category", category);
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

    /** Locations in the order of their ids. */
    List<Absorbed<LocationView>> locations(PageRequest page) {
        return locations.find(after(page), BY_KEY, page.limit());
    }

    private static Document after(PageRequest page) {
        return page.after() == null ? new Document() : new Document(KEY, new Document("$gt", page.after()));
    }
}
