package io.tillbook.query.tax;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxRates;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Taxes in the database. */
final class TaxViews {

    private static final String LOCATION = "location";
    private static final String DAY = "day";
    private static final ViewDefinition<TaxClassView> CLASSES = new ViewDefinition<>("taxClasses", TaxClassView.class,
            Whereabouts.shared(), List.of());
    private static final ViewDefinition<ClassifiedProductView> PRODUCTS = new ViewDefinition<>("classifiedProducts",
            ClassifiedProductView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<DayTaxesView> DAYS = new ViewDefinition<>("dayTaxes", DayTaxesView.class,
            Whereabouts.at(LOCATION, DayTaxesView::location),
            List.of(Indexes.ascending(DAY), Indexes.ascending(LOCATION, DAY)));

    private final MongoViews<TaxClassView> classes;
    private final MongoViews<ClassifiedProductView> products;
    private final MongoViews<DayTaxesView> days;

    TaxViews(ViewDatabase database) {
        this.classes = database.views(CLASSES);
        this.products = database.views(PRODUCTS);
        this.days = database.views(DAYS);
    }

    MongoViews<TaxClassView> classes() {
        return classes;
    }

    MongoViews<ClassifiedProductView> products() {
        return products;
    }

    MongoViews<DayTaxesView> days() {
        return days;
    }

    /** All classes, by id: there are no more than rates. */
    List<TaxClassView> allClasses() {
        return classes.find(new Document(), Sorts.ascending("_id"), TaxRates.MOST)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** The sums of business days from one to another, both included. */
    List<RateFigures> sums(@Nullable LocationId location, LocalDate from, LocalDate to) {
        Document filter = new Document(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        List<RateFigures> sums = new ArrayList<>();
        days.each(filter).forEach(found -> {
            List<RateFigures> more = RateSums.of(
                    Stream.concat(sums.stream(), found.view().rates().stream()));
            sums.clear();
            sums.addAll(more);
        });
        return List.copyOf(sums);
    }
}
