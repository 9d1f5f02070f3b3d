package io.tillbook.query.shifts.numbering;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Numbers of receipts in the database. */
final class NumberingViews {
    private static final String LOCATION = "location";
    private static final String REGISTER = "register";
    private static final int MOST_REGISTERS = 500;
    private static final ViewDefinition<RegisterNumbersView> NUMBERS = new ViewDefinition<>("registerNumbers",
            RegisterNumbersView.class, Whereabouts.at(LOCATION, RegisterNumbersView::location),
            List.of(Indexes.ascending(LOCATION, REGISTER)));

    private final MongoViews<RegisterNumbersView> numbers;

    NumberingViews(ViewDatabase database) {
        this.numbers = database.views(NUMBERS);
    }

    MongoViews<RegisterNumbersView> numbers() {
        return numbers;
    }

    /**
     * Of one register of a location, or of all.
     *
     * @throws ResultTooLarge when there are more registers than one answer tells of
     */
    List<RegisterNumbersView> of(LocationId location, @Nullable RegisterId register) {
        if (register != null) {
            return Optional.ofNullable(numbers.get(RegisterNumbersView.key(location, register)))
                    .map(StoredView::view)
                    .stream()
                    .toList();
        }
        List<StoredView<RegisterNumbersView>> found = numbers.find(new Document(LOCATION, location.value()),
                Sorts.ascending(LOCATION, REGISTER), MOST_REGISTERS + 1);
        if (found.size() > MOST_REGISTERS) {
            throw new ResultTooLarge("There are more than " + MOST_REGISTERS + " registers; name one.");
        }
        return found.stream().map(StoredView::view).toList();
    }
}
