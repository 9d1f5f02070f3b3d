package io.tillbook.query.sales.report;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.time.LocalDate;
import java.util.List;
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
            List.of(Indexes.ascending(KIND, DAY), Indexes.ascending(KIND, LOCATION, DAY)));

    private final MongoViews<DaySalesView> days;

    DaySalesViews(ViewDatabase database) {
        this.days = database.views(DAYS);
    }

    MongoViews<DaySalesView> days() {
        return days;
    }

    /** Hands over all figures of a kind of subject, from one day to another, both included. */
    void each(Subject.Kind kind, LocalDate from, LocalDate to, @Nullable LocationId location, boolean withCells,
            Consumer<DaySalesView> consumer) {
        Document filter = new Document(KIND, kind.name())
                .append(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        FindIterable<Absorbed<DaySalesView>> found = days.each(filter);
        if (!withCells) {
            found.projection(Projections.exclude(CELLS));
        }
        found.forEach(document -> consumer.accept(document.view()));
    }
}
