package io.tillbook.query.sales.report;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Figures of days in the database. */
final class DaySalesViews {

    private static final String KIND = "kind";
    private static final String LOCATION = "location";
    private static final String DAY = "day";
    private static final String CELLS = "cells";
    private static final ViewDefinition<DaySalesView> DAYS = new ViewDefinition<>("daySales", DaySalesView.class,
            Whereabouts.at(LOCATION, DaySalesView::location),
            List.of(Indexes.ascending(KIND, DAY), Indexes.ascending(KIND, LOCATION, DAY)));

    private final MongoViews<DaySalesView> days;

    DaySalesViews(ViewDatabase database) {
        this.days = database.views(DAYS);
    }

    /** The version of the figures: those of different ones must not be mixed. */
    String version() {
        return days.version();
    }

    MongoViews<DaySalesView> days() {
        return days;
    }

    /** Hands over all figures of a kind of subject, from one day to another, both included. */
    void each(Subject.Kind kind, LocalDate from, LocalDate to, @Nullable LocationId location, boolean withCells,
            Consumer<DaySalesView> consumer) {
        Document filter = filter(kind, from, to, location);
        MongoIterable<StoredView<DaySalesView>> found = withCells ? days.each(filter) : withoutCells(filter);
        found.forEach(document -> consumer.accept(document.view()));
    }

    /** Days with sales or returns, each with the position of the last event that was added to it. */
    Map<StoreDay, Long> lastChanges(LocalDate from, LocalDate to, @Nullable LocationId location) {
        Map<StoreDay, Long> changes = new HashMap<>();
        withoutCells(filter(Subject.Kind.ALL, from, to, location)).forEach(document -> changes
                .put(new StoreDay(document.view().location(), document.view().day()), document.position()));
        return changes;
    }

    /** The figures of all SKUs of a day. */
    List<SkuFigures> skus(StoreDay day) {
        List<SkuFigures> figures = new ArrayList<>();
        each(Subject.Kind.SKU, day.day(), day.day(), day.location(), false,
                view -> figures
                        .add(new SkuFigures(new Product(requireNonNull(view.sku()), view.category()), view.total())));
        return figures;
    }

    private MongoIterable<StoredView<DaySalesView>> withoutCells(Document filter) {
        return days.each(filter, Projections.exclude(CELLS));
    }

    private static Document filter(Subject.Kind kind, LocalDate from, LocalDate to, @Nullable LocationId location) {
        Document filter = new Document(KIND, kind.name())
                .append(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        return location == null ? filter : filter.append(LOCATION, location.value());
    }
}
