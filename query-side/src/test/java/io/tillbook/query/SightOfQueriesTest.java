package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Whoever sees some locations is answered as if there were no others, and without figures they have no right to. */
@ExtendWith(ForeignDatabases.class)
class SightOfQueriesTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(42, 200);
    private static final String COSTS = "inventory.read-costs";
    private static final Sight ONE = places("L1");
    private static final Sight TWO = places("L0", "L2");
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judgedOverTheWire().properties(directory));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "sales(location: \"L1\")", "sales(location: \"L2\")",
            "sales(from: \"2026-11-21\", to: \"2026-11-22\")", "stockLevels", "stockLevels(category: \"Fruit\")",
            "stockLevels(sku: \"P-1\")", "stockLevels(location: \"L0\", category: \"食品\")",
            "stockAt(location: \"L1\", moment: \"2026-12-20T00:00:00Z\")",
            "stockAt(location: \"L2\", moment: \"2026-12-20T00:00:00Z\")", "expiring(withinDays: 36500)",
            "returnsWithoutReceipt", "returnsWithoutReceipt(location: \"L2\")",
            "stockMovements(location: \"L1\", sku: \"P-1\")", "stockMovements(location: \"L2\", sku: \"P-1\")"})
    void listsWhatIsAtTheLocationsThatAreSeen(String list) {
        List<String> all = all(owner(), list, "location");
        for (Sight sight : List.of(ONE, TWO)) {
            assertThat(all(by(sight), list, "location"))
                    .isEqualTo(all.stream().filter(location -> sees(sight, location)).toList());
        }
    }

    @Test
    void listsTransfersFromAndToTheLocationsThatAreSeen() {
        for (String list : List.of("transfers", "transfers(from: \"L1\")", "transfers(to: \"L2\")",
                "transfers(state: CLOSED)", "transfers(sku: \"P-1\")", "inTransit", "inTransit(location: \"L1\")")) {
            List<String> from = all(owner(), list, "from");
            List<String> to = all(owner(), list, "to");
            for (Sight sight : List.of(ONE, TWO)) {
                List<String> seen = new ArrayList<>();
                for (int place = 0; place < from.size(); place++) {
                    if (sees(sight, from.get(place)) || sees(sight, to.get(place))) {
                        seen.add(from.get(place));
                    }
                }
                assertThat(all(by(sight), list, "from")).as(list).isEqualTo(seen);
            }
        }
    }

    @Test
    void totalsCountWhatIsSeen() {
        String query = "{ inTransit(first: 200) { edges { node { goods { valueMinor } } } totals { valueMinor } } }";
        for (Sight sight : List.of(ONE, TWO)) {
            GraphQlTester.Response seen = by(sight).document(query).execute();
            List<Long> lines = seen.path("inTransit.edges[*].node.goods.valueMinor").entityList(Long.class).get();
            seen.path("inTransit.totals.valueMinor")
                    .entity(Long.class)
                    .isEqualTo(lines.stream().mapToLong(Long::longValue).sum());
        }
    }

    @Test
    void findsByKeyWhatIsSeen() {
        List<String> ids = all(owner(), "sales", "id");
        List<String> locations = all(owner(), "sales", "location");
        for (int place = 0; place < ids.size(); place++) {
            String found = "{ found: sale(id: \"" + ids.get(place) + "\") { id } }";
            var path = by(ONE).document(found).execute().path("found");
            if (locations.get(place).equals("L1")) {
                path.hasValue();
            } else {
                path.valueIsNull();
            }
        }
        assertThat(locations).contains("L0", "L1", "L2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stockLevel(location: \"L2\", sku: \"P-1\") { onHand }",
            "stockLevel(location: \"L2\", sku: \"P-1\", asOf: \"2026-12-20T00:00:00Z\") { onHand }",
            "explain(location: \"L2\", sku: \"P-1\") { figure { onHand } }",
            "stockPolicy(location: \"L2\", sku: \"P-1\") { sku }"})
    void aFigureOfAnotherLocationIsNull(String query) {
        owner().document("{ found: " + query + " }").execute().path("found").hasValue();
        by(ONE).document("{ found: " + query + " }").execute().path("found").valueIsNull();
    }

    @Test
    void aCountSheetOfAnotherLocationIsEmpty() {
        String list = "countSheet(location: \"L2\", scope: {skus: [\"P-1\"]})";
        assertThat(all(owner(), list, "sku")).containsExactly("P-1");
        assertThat(all(by(ONE), list, "sku")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SKU", "CATEGORY", "HOUR", "TENDER", "DAY", "LOCATION, SKU"})
    void reportsCountWhatIsSeen(String groupBy) {
        String report = "{ report: salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: [" + groupBy
                + "] %s) { location day hour sku category tender receipts netMinor } }";
        for (String location : List.of("L0", "L1", "L2")) {
            assertThat(rows(by(places(location)), report.formatted("")))
                    .isEqualTo(rows(owner(), report.formatted(", location: \"" + location + "\"")));
        }
        assertThat(rows(by(ONE), report.formatted(", location: \"L2\""))).isEmpty();
    }

    /** All events of this history were recorded at L1. */
    @Test
    void theHistoryShowsEventsThatWereRecordedAtLocationsThatAreSeen() {
        String history = "history(stream: \"product-P-1\")";
        assertThat(all(by(ONE), history, "type")).containsExactly("catalog.ProductRegistered");
        assertThat(all(by(TWO), history, "type")).isEmpty();
    }

    @Test
    void everybodySeesProductsAndLocations() {
        assertThat(all(by(ONE), "locations", "id")).containsExactly("L0", "L1", "L2");
        assertThat(all(by(ONE), "products", "sku")).isEqualTo(all(owner(), "products", "sku"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sales(first: 2) { edges { node { lines { costMinor } } } }|sales.read",
            "salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: []) { receipts }|sales.report",
            "history(stream: \"sale-S1\") { edges { cursor } }|audit.history"})
    void aFieldWithoutThePermissionIsForbidden(String query, String permission) {
        Viewer without = needed -> needed.equals(permission) ? Optional.empty() : Optional.of(Sight.everything());
        as(without).document("{ found: " + query + " position: viewsPosition }").execute().errors().satisfy(errors -> {
            assertThat(errors).singleElement()
                    .extracting(ResponseError::getExtensions)
                    .isEqualTo(Map.of("code", "FORBIDDEN", "permission", permission));
        }).path("found").valueIsNull().path("position").hasValue();
    }

    @Test
    void withoutTheRightToCostsTheyAreNull() {
        Viewer without = needed -> needed.equals(COSTS) ? Optional.empty() : Optional.of(Sight.everything());
        for (String query : List.of("found: sales(first: 1) { edges { node { lines { found: costMinor } } } }",
                "stockLevels(first: 1) { edges { node { found: valueMinor } } }",
                "salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: []) { found: marginMinor }",
                "explain(location: \"L1\", sku: \"P-1\") { figure { found: valueMinor } }")) {
            assertThat(execute(owner(), query)).doesNotContain("=null");
            assertThat(execute(as(without), query)).contains("=null");
        }
    }

    @Test
    void costsAreShownWhereTheyMayBeSeen() {
        Viewer some = needed -> Optional.of(needed.equals(COSTS) ? ONE : Sight.everything());
        assertThat(execute(as(some), "stockLevel(location: \"L1\", sku: \"P-1\") { valueMinor }"))
                .doesNotContain("=null");
        assertThat(execute(as(some), "stockLevel(location: \"L2\", sku: \"P-1\") { valueMinor }")).contains("=null");
        assertThat(execute(as(some), report("location: \"L1\"") + "{ marginMinor }")).doesNotContain("=null");
        assertThat(execute(as(some), report("ascending: true") + "{ marginMinor }")).contains("=null");
    }

    @Test
    void nothingIsRankedByMarginWithoutTheRightToCosts() {
        Viewer some = needed -> Optional.of(needed.equals(COSTS) ? ONE : Sight.everything());
        execute(as(some), report("location: \"L1\", orderBy: MARGIN") + "{ receipts }");
        as(some).document("{ " + report("orderBy: MARGIN") + "{ receipts } }").execute().errors().satisfy(errors -> {
            assertThat(errors).singleElement()
                    .satisfies(error -> assertThat(error.getExtensions()).containsEntry("permission", COSTS))
                    .satisfies(error -> assertThat(error.getMessage()).contains("orderBy"));
        });
    }

    private static String report(String more) {
        return "salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: [SKU], " + more + ")";
    }

    private static Sight places(String... locations) {
        return Sight.of(Stream.of(locations).map(LocationId::new).toList());
    }

    private static boolean sees(Sight sight, String location) {
        return sight.sees(new LocationId(location));
    }

    private static GraphQlTester owner() {
        return side.queries();
    }

    private static GraphQlTester by(Sight sight) {
        return as(_ -> Optional.of(sight));
    }

    private static GraphQlTester as(Viewer viewer) {
        return tester(side, viewer);
    }

    /** Asks as somebody. */
    static GraphQlTester tester(QuerySide queries, Viewer viewer) {
        return ExecutionGraphQlServiceTester.builder(queries.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }

    private static String execute(GraphQlTester queries, String query) {
        return Objects.toString(queries.document("{ " + query + " }").execute().path("").entity(OBJECT).get());
    }

    private static List<?> rows(GraphQlTester queries, String report) {
        return queries.document(report).execute().path("report").entityList(Object.class).get();
    }

    private static List<String> all(GraphQlTester queries, String list, String field) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        boolean isMore = true;
        while (isMore) {
            GraphQlTester.Response page = queries.document(ListQuery.of(list, field, 3, cursor)).execute();
            found.addAll(ListQuery.nodes(page, field));
            isMore = page.path("list.pageInfo.hasNextPage").entity(Boolean.class).get();
            cursor = isMore ? page.path("list.pageInfo.endCursor").entity(String.class).get() : null;
        }
        return found;
    }
}
