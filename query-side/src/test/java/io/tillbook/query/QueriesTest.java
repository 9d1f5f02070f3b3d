package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class QueriesTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(42, 200);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final Finds FINDS = new Finds();

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judgedOverTheWire().properties(directory), FINDS);
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void knowsProducts() {
        execute("{ product(sku: \"P-1\") { sku name unit category barcodes taxBasisPoints listPriceMinor brand } }")
                .path("product")
                .entity(OBJECT)
                .satisfies(product -> assertThat(product).containsEntry("name", "Product 1")
                        .containsEntry("category", "食品")
                        .containsEntry("barcodes", List.of("6901"))
                        .containsEntry("taxBasisPoints", 1300)
                        .containsEntry("listPriceMinor", 100L)
                        .containsEntry("brand", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product(sku: \"none\") { sku }", "location(id: \"none\") { id }",
            "sale(id: \"none\") { id }", "transfer(id: \"none\") { id }",
            "stockLevel(location: \"L1\", sku: \"none\") { sku }",
            "stockLevel(location: \"L1\", sku: \"none\", asOf: \"2026-11-22T00:00:00Z\") { sku }",
            "saleByReceipt(location: \"L1\", register: \"R1\", receiptNo: \"none\") { id }"})
    void whatDoesNotExistIsNull(String query) {
        execute("{ found: " + query + " }").path("found").valueIsNull();
    }

    @Test
    void takesTheFirstAndTheLastDayOfTheBooks() {
        List<String> all = all("sales()", "id");
        assertThat(all("sales(to: \"9999-12-31\")", "id")).isEqualTo(all);
        assertThat(all("sales(from: \"0001-01-01\", to: \"9999-12-31\")", "id")).isEqualTo(all);
        assertThat(all("sales(from: \"9999-12-31\")", "id")).isEmpty();
        assertThat(all("sales(to: \"0001-01-01\")", "id")).isEmpty();
        execute("{ all: salesReport(from: \"0001-01-01\", to: \"9999-12-31\", groupBy: [DAY]) { day } }").path("all")
                .entityList(Object.class)
                .satisfies(days -> assertThat(days).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sales(to: \"0000-12-31\") { edges { cursor } }|to",
            "sales(from: \"+10000-01-01\") { edges { cursor } }|from",
            "salesReport(from: \"0000-01-01\", to: \"2026-01-01\", groupBy: [DAY]) { day }|from",
            "stockAt(location: \"L1\", moment: \"0000-12-31T00:00:00Z\") { edges { cursor } }|moment",
            "stockLevel(location: \"L1\", sku: \"P-1\", asOf: \"9999-12-31T23:59:59-01:00\") { sku }|asOf"})
    void namesTheDayThatTheBooksCannotHold(String query, String argument) {
        ResponseError error = onlyError("{ " + query + " }");
        assertThat(error.getMessage()).contains("'" + argument + "'")
                .containsPattern("0001-01-01 to 9999-12-31|valid values 1 - ");
    }

    @Test
    void looksForProducts() {
        assertThat(all("products(text: \"uCt 3\")", "sku")).containsExactly("P-3");
        assertThat(all("products(text: \"6905\")", "sku")).containsExactly("P-5");
        assertThat(all("products(category: \"Fruit\")", "sku")).containsExactly("P-0", "P-4");
        assertThat(all("products(category: \"Fruit\", text: \".\")", "sku")).isEmpty();
        assertThat(all("locations", "id")).containsExactly("L0", "L1", "L2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"products()|sku", "stockLevels()|position",
            "stockLevels(category: \"Fruit\")|position", "stockLevels(location: \"L1\")|position",
            "stockLevels(location: \"L2\", category: \"食品\")|position", "stockLevels(sku: \"P-2\")|position",
            "stockMovements(location: \"L0\", sku: \"P-0\")|position",
            "stockAt(location: \"L1\", moment: \"2026-11-23T00:00:00Z\")|sku",
            "stockAt(location: \"L1\", moment: \"2026-11-23T00:00:00Z\", category: \"Fruit\")|sku",
            "sales()|id",
            "sales(location: \"L1\")|id",
            "sales(member: \"M1\")|id", "sales(location: \"L1\", member: \"M1\")|id",
            "sales(from: \"2026-11-22\", to: \"2026-11-25\")|id",
            "sales(location: \"L0\", from: \"2026-11-22\", to: \"2026-11-25\")|id",
            "history(stream: \"stock-L0/P-0\")|type"})
    void pagesTogetherAreTheWholeList(String list, String field) {
        List<String> whole = all(list, field);
        assertThat(whole).isNotEmpty();
        List<String> pages = new ArrayList<>();
        String after = null;
        do {
            GraphQlTester.Response page = execute(ListQuery.of(list, field, 2, after));
            pages.addAll(ListQuery.nodes(page, field));
            after = page.path("list.pageInfo.hasNextPage").entity(Boolean.class).get()
                    ? page.path("list.pageInfo.endCursor").entity(String.class).get()
                    : null;
        } while (after != null);
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void salesAreOfTheDaysAskedFor() {
        List<String> days = all("sales(from: \"2026-11-22\", to: \"2026-11-23\")", "businessDay");
        assertThat(days).containsOnly("2026-11-22", "2026-11-23").isSortedAccordingTo((one, two) -> two.compareTo(one));
        assertThat(days).hasSizeLessThan(all("sales()", "id").size());
    }

    @Test
    void findsASaleByItsReceipt() {
        String id = all("sales()", "id").getFirst();
        Map<String, Object> found = execute("{ sale(id: \"" + id + "\") { location register receiptNo totalMinor } }")
                .path("sale")
                .entity(OBJECT)
                .get();
        execute("{ saleByReceipt(location: \"%s\", register: \"%s\", receiptNo: \"%s\") { id } }"
                .formatted(found.get("location"), found.get("register"), found.get("receiptNo")))
                .path("saleByReceipt.id")
                .entity(String.class)
                .isEqualTo(id);
    }

    @Test
    void stockNowIsStockAsOfTheEnd() {
        String stock = "{ now: stockLevel(location: \"L1\", sku: \"P-1\") { onHand valueMinor position }"
                + " then: stockLevel(location: \"L1\", sku: \"P-1\", asOf: \"2099-01-01T00:00:00+08:00\")"
                + " { onHand valueMinor position inTransit asOf } }";
        Map<String, Object> now = execute(stock).path("now").entity(OBJECT).get();
        Map<String, Object> then = execute(stock).path("then").entity(OBJECT).get();
        assertThat(then.get("onHand")).isEqualTo(now.get("onHand"));
        assertThat(then.get("valueMinor")).isEqualTo(now.get("valueMinor"));
        assertThat(then.get("inTransit")).isNull();
        assertThat(then.get("asOf")).isEqualTo("2099-01-01T00:00:00.000+08:00");
    }

    @Test
    void tellsTheHistoryOfOneThing() {
        execute("{ history(stream: \"product-P-1\") { edges { node { type stream sequence position recordedAt"
                + " occurredAt commandId commandType actor payload } } } }").path("history.edges[0].node")
                .entity(OBJECT)
                .satisfies(event -> assertThat(event).containsEntry("type", "catalog.ProductRegistered")
                        .containsEntry("stream", "product-P-1")
                        .containsEntry("sequence", 0L)
                        .containsEntry("position", 5L)
                        .containsEntry("occurredAt", "2026-11-20T08:00:00.000+08:00")
                        .containsKey("payload"));
        assertThat(all("history(stream: \"product-none\")", "type")).isEmpty();
    }

    @Test
    void readsTheProductsOfAPageAtOnce() {
        FINDS.forget();
        execute("{ sales(first: 50) { edges { node { lines { product { name } } } } } }")
                .path("sales.edges[0].node.lines[0].product.name")
                .hasValue();
        assertThat(FINDS.collections()).containsExactly("sales", "products");
    }

    @Test
    void reportsSales() {
        String report = "{ salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: [%s])"
                + " { location sku category tender receipts netMinor marginMinor product { name } } }";
        List<?> whole = execute(report.formatted("")).path("salesReport").entityList(Object.class).get();
        assertThat(whole).hasSize(1);
        execute(report.formatted("SKU")).path("salesReport[1]")
                .entity(OBJECT)
                .satisfies(row -> assertThat(row).containsEntry("sku", "P-1")
                        .containsEntry("location", null)
                        .containsEntry("product", Map.of("name", "Product 1")));
        List<Map<String, Object>> ranked = execute(
                "{ salesReport(from: \"2026-11-01\", to: \"2027-11-01\", groupBy: [SKU], orderBy: NET, first: 2) "
                        + "{ sku netMinor } }")
                .path("salesReport")
                .entityList(OBJECT)
                .hasSize(2)
                .get();
        assertThat(ranked).isSortedAccordingTo((one, other) -> Long.compare(net(other), net(one)));
        execute(report.formatted("TENDER")).path("salesReport[0].tender").entity(String.class).isEqualTo("CASH");
        execute("{ salesReport(from: \"2020-01-01\", to: \"2020-01-31\", groupBy: [DAY]) { day } }").path("salesReport")
                .entityList(Object.class)
                .hasSize(0);
    }

    private static long net(Map<String, Object> row) {
        return ((Number) row.get("netMinor")).longValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"products(first: 201) { edges { cursor } }|first",
            "products(first: 0) { edges { cursor } }|first", "products(first: null) { edges { cursor } }|first",
            "products(after: \"?\") { edges { cursor } }|after", "products(after: \"eA\") { edges { cursor } }|after",
            "products(text: \" \") { edges { cursor } }|text", "product(sku: \"a/b\") { sku }|sku",
            "stockLevel(location: \"\", sku: \"P\") { sku }|location",
            "stockLevels(sku: \"P\", category: \"Fruit\") { edges { cursor } }|category",
            "sales(from: \"2026-02-02\", to: \"2026-02-01\") { edges { cursor } }|to",
            "salesReport(from: \"2026-02-02\", to: \"2026-02-01\", groupBy: []) { day }|to",
            "salesReport(from: \"2026-02-02\", to: \"2026-02-03\", groupBy: [SKU], first: 0) { day }|first",
            "salesReport(from: \"2026-02-02\", to: \"2026-02-03\", groupBy: [TENDER, SKU]) { day }|groupBy",
            "salesReport(from: \"2026-02-02\", to: \"2026-02-03\", groupBy: [CATEGORY, TENDER]) { day }|groupBy",
            "history(stream: \" \") { edges { cursor } }|stream",
            "history(stream: \"sale-S1\", after: \"azp4\") { edges { cursor } }|after"})
    void namesTheArgumentThatCannotBeTaken(String query, String argument) {
        ResponseError error = onlyError("{ " + query + " }");
        assertThat(error.getMessage()).startsWith(argument + " ");
        assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT").containsEntry("argument", argument);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ product(sku: 1 {|INVALID_SYNTAX", "{ nonsense }|VALIDATION_FAILED",
            "{ sales(from: \"yesterday\") { edges { cursor } } }|VALIDATION_FAILED",
            "{ products(first: \"many\") { edges { cursor } } }|VALIDATION_FAILED",
            "{ salesReport(from: \"2026-02-02\", to: \"2026-02-03\", groupBy: [WEATHER]) { day } }|VALIDATION_FAILED"})
    void givesACodeToWhatTheEngineRefuses(String query, String code) {
        ResponseError error = onlyError(query);
        assertThat(error.getExtensions()).containsEntry("code", code);
        assertThat(error.getMessage()).doesNotContain("Exception");
    }

    @Test
    void refusesQueriesThatAreTooDeepOrAskForTooMuch() {
        String deep = "{ __schema { types" + " { fields { type".repeat(10) + " { name }" + " } }".repeat(10) + " } }";
        assertThat(onlyError(deep).getExtensions()).containsKey("code");
        StringBuilder wide = new StringBuilder("{");
        for (int number = 0; number < 60; number++) {
            wide.append(" a%d: sales(first: 200) { edges { node { id soldAt } } }".formatted(number));
        }
        ResponseError tooMuch = onlyError(wide.append(" }").toString());
        assertThat(tooMuch.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED");
        assertThat(tooMuch.getMessage()).contains("complexity");
    }

    @Test
    void saysHowFarTheViewsAre() {
        execute("{ viewsPosition }").path("viewsPosition").entity(Integer.class).isEqualTo(HISTORY.size());
    }

    private static GraphQlTester.Response execute(String document) {
        return queries.document(document).execute();
    }

    private static ResponseError onlyError(String document) {
        List<ResponseError> errors = new ArrayList<>();
        execute(document).errors().satisfy(errors::addAll);
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    private static List<String> all(String list, String field) {
        return ListQuery.nodes(execute(ListQuery.of(list, field, 200, null)), field);
    }
}
