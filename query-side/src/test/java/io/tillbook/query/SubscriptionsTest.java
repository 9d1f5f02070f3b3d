package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import reactor.core.Disposable;

@ExtendWith(ForeignDatabases.class)
class SubscriptionsTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(4, 120);
    private static final int OLD = 150;

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir Path directory;

    @Test
    void tellsWhatIsNewAndNothingOld() {
        try (TestEventStore events = new TestEventStore()) {
            events.append(HISTORY.subList(0, OLD));
            try (QuerySide side = new QuerySide(events, TestDatabase.judged().properties(directory))) {
                GraphQlTester queries = ExecutionGraphQlServiceTester.create(side.service());
                List<Map<String, Object>> sales = new CopyOnWriteArrayList<>();
                List<Map<String, Object>> levels = new CopyOnWriteArrayList<>();
                Disposable toSales = subscribe(queries, "saleCompleted(location: \"L1\") { id location lines { sku } }",
                        sales);
                Disposable toLevels = subscribe(queries, "stockLevelChanged { location sku onHand product { name } }",
                        levels);
                side.await(OLD);
                events.append(HISTORY.subList(OLD, HISTORY.size()));
                side.await(HISTORY.size());
                List<String> expected = ids(queries, "L1", HISTORY.subList(OLD, HISTORY.size()));
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sales.size() >= expected.size());
                assertThat(sales).extracting(sale -> Objects.toString(sale.get("id")))
                        .containsExactlyElementsOf(expected);
                assertThat(levels).isNotEmpty().allSatisfy(level -> assertThat(level.get("product")).isNotNull());
                toSales.dispose();
                toLevels.dispose();
            }
        }
    }

    private static List<String> ids(GraphQlTester queries, String location, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("sales.SaleCompleted"))
                .map(event -> event.stream().value().substring("sale-".length()))
                .filter(id -> queries.document("{ sale(id: \"" + id + "\") { location } }")
                        .execute()
                        .path("sale.location")
                        .entity(String.class)
                        .get()
                        .equals(location))
                .toList();
    }

    private static Disposable subscribe(GraphQlTester queries, String field, List<Map<String, Object>> received) {
        String name = field.replaceFirst("[({ ].*", "");
        return queries.document("subscription { " + field + " }")
                .executeSubscription()
                .toFlux()
                .map(response -> response.path(name).entity(OBJECT).get())
                .subscribe(received::add);
    }
}
