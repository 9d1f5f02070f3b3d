package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;

/** Subscriptions tell of locations that are seen, for as long as they are. */
@ExtendWith(ForeignDatabases.class)
class SightOfSubscriptionsTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(42, 200);
    private static final int OLD = 300;
    private static final Sight ONE = Sight.of(Set.of(new LocationId("L1")));

    @TempDir Path directory;

    @Test
    void tellsOfLocationsThatAreSeenAndEndsWithTheRight() {
        try (TestEventStore changing = new TestEventStore()) {
            changing.append(HISTORY.subList(0, OLD));
            try (QuerySide told = new QuerySide(changing, TestDatabase.judged().properties(directory))) {
                AtomicReference<Optional<Sight>> sight = new AtomicReference<>(Optional.of(ONE));
                List<String> locations = new CopyOnWriteArrayList<>();
                AtomicReference<Throwable> end = new AtomicReference<>();
                Disposable subscribed = SightOfQueriesTest.tester(told, _ -> sight.get())
                        .document("subscription { stockLevelChanged { location } }")
                        .executeSubscription()
                        .toFlux()
                        .map(response -> response.path("stockLevelChanged.location").entity(String.class).get())
                        .subscribe(locations::add, end::set);
                told.await(OLD);
                changing.append(HISTORY.subList(OLD, HISTORY.size() - 50));
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> locations.size() > 1);
                sight.set(Optional.empty());
                changing.append(HISTORY.subList(HISTORY.size() - 50, HISTORY.size()));
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(subscribed::isDisposed);
                assertThat(Set.copyOf(locations)).containsExactly("L1");
                assertThat(end.get()).hasStackTraceContaining("inventory.read");
            }
        }
    }

    @Test
    void nobodySubscribesWithoutThePermission() {
        try (TestEventStore none = new TestEventStore();
                QuerySide side = new QuerySide(none, TestDatabase.judged().properties(directory))) {
            SightOfQueriesTest.tester(side, _ -> Optional.empty())
                    .document("subscription { saleCompleted { id } }")
                    .execute()
                    .errors()
                    .satisfy(errors -> {
                        assertThat(errors).singleElement()
                                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("permission",
                                        "sales.read"));
                    });
        }
    }
}
