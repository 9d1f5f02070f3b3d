package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import reactor.core.Disposable;

/** Who subscribes at one process is told of what another one folds. */
@ExtendWith(ForeignDatabases.class)
class SubscriptionsElsewhereTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(4, 160);
    private static final int OLD = 100;
    private static final int AT_ONCE = 9;
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir Path directory;

    private final TestEventStore events = new TestEventStore();
    private final List<Map<String, Object>> sales = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> levels = new CopyOnWriteArrayList<>();

    @Test
    void tellsWhatAnotherProcessFolds() {
        ViewsProperties properties = TestDatabase.judgedOverTheWire().properties(directory);
        events.append(HISTORY.subList(0, OLD));
        try (QuerySide folder = new QuerySide(events, properties)) {
            folder.await(OLD);
            try (QuerySide follower = new QuerySide(events, folded(properties, false))) {
                follower.await(OLD);
                subscribe(follower);
                appendFrom(OLD, HISTORY.size());
                follower.await(HISTORY.size());
                isToldOfEverything(follower);
            }
        }
    }

    /** The first process ends in the middle of it, and the other one folds on. */
    @Test
    void tellsWhatItFoldsFromThenOnToo() {
        ViewsProperties properties = TestDatabase.judgedOverTheWire().properties(directory);
        int half = (OLD + HISTORY.size()) / 2;
        events.append(HISTORY.subList(0, OLD));
        QuerySide first = new QuerySide(events, properties);
        first.await(OLD);
        try (QuerySide second = new QuerySide(events, properties)) {
            second.await(OLD);
            subscribe(second);
            appendFrom(OLD, half);
            first.await(half);
            first.close();
            appendFrom(half, HISTORY.size());
            second.await(HISTORY.size());
            isToldOfEverything(second);
        }
    }

    private static ViewsProperties folded(ViewsProperties properties, boolean folds) {
        return new ViewsProperties(properties.uri(), properties.database(), properties.directory(),
                properties.cacheMegabytes(), properties.batchSize(), properties.minPositionTimeout(), folds);
    }

    private void appendFrom(int first, int end) {
        for (int next = first; next < end; next += AT_ONCE) {
            events.append(HISTORY.subList(next, Math.min(end, next + AT_ONCE)));
        }
    }

    private void subscribe(QuerySide side) {
        subscribe(side.queries(), "saleCompleted { id }", sales);
        subscribe(side.queries(), "stockLevelChanged { location sku onHand position }", levels);
    }

    private static Disposable subscribe(GraphQlTester queries, String field, List<Map<String, Object>> received) {
        String name = field.replaceFirst("[({ ].*", "");
        return queries.document("subscription { " + field + " }")
                .executeSubscription()
                .toFlux()
                .map(response -> response.path(name).entity(OBJECT).get())
                .subscribe(received::add);
    }

    private void isToldOfEverything(QuerySide side) {
        List<String> completed = HISTORY.subList(OLD, HISTORY.size())
                .stream()
                .filter(event -> event.type().equals("sales.SaleCompleted"))
                .map(event -> event.stream().value().substring("sale-".length()))
                .toList();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sales.size() >= completed.size());
        assertThat(sales).extracting(sale -> Objects.toString(sale.get("id")))
                .containsExactlyInAnyOrderElementsOf(completed);

        Map<String, String> last = lastLevels(side);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> told().entrySet().containsAll(last.entrySet()));
        assertThat(levels).as("nothing twice").doesNotHaveDuplicates();
        assertThat(last).hasSizeGreaterThan(5);
    }

    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>();
        levels.forEach(level -> told.put(level.get("location") + "/" + level.get("sku"), state(level)));
        return told;
    }

    /** Of the stocks that have changed since. */
    private static Map<String, String> lastLevels(QuerySide side) {
        Map<String, String> last = new HashMap<>();
        side.queries()
                .document("{ stockLevels(first: 200) { edges { node { location sku onHand position } } } }")
                .execute()
                .path("stockLevels.edges[*].node")
                .entityList(OBJECT)
                .get()
                .stream()
                .filter(level -> Long.parseLong(Objects.toString(level.get("position"))) > OLD)
                .forEach(level -> last.put(level.get("location") + "/" + level.get("sku"), state(level)));
        return last;
    }

    private static String state(Map<String, Object> level) {
        return level.get("onHand") + " at " + level.get("position");
    }
}
