package io.tillbook.query.members.report;

import com.mongodb.client.model.Indexes;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Registrations in the database. */
final class RegistrationViews {
    private static final String LOCATION = "location";
    private static final String DAY = "day";
    private static final ViewDefinition<RegistrationDayView> DAYS = new ViewDefinition<>("memberRegistrations",
            RegistrationDayView.class, Whereabouts.at(LOCATION, RegistrationDayView::location),
            List.of(Indexes.ascending(DAY), Indexes.ascending(LOCATION, DAY)));

    private final MongoViews<RegistrationDayView> days;

    RegistrationViews(ViewDatabase database) {
        this.days = database.views(DAYS);
    }

    MongoViews<RegistrationDayView> days() {
        return days;
    }

    /** Hands over the days from one to another, both included, at one location or at all. */
    void each(LocalDate from, LocalDate to, @Nullable LocationId location, Consumer<RegistrationDayView> consumer) {
        Document filter =
                new Document(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        days.each(location == null ? filter : filter.append(LOCATION, location.value()))
                .forEach(found -> consumer.accept(found.view()));
    }
}
