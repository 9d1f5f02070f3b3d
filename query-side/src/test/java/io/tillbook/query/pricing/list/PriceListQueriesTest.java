package io.tillbook.query.pricing.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What milk costs in a chain of three stores, as in the worked example. */
@ExtendWith(ForeignDatabases.class)
class PriceListQueriesTest extends PricesOfMilk {

    private static final String QUOTE = "{ quote(basket: {location: \"S1\", channel: \"%s\", "
            + "lines: [{lineNo: 1, sku: \"tea\", quantity: 1}]}) { totalMinor } }";

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(NOW));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @ParameterizedTest
    @CsvSource({"S1, 2026-06-05T00:00:00+08:00, 1200, chain", "S1, 2026-06-09T23:59:59+08:00, 1200, chain",
            "S1, 2026-06-10T00:00:00+08:00, 1150, east", "S1, 2026-06-26T23:59:59+08:00, 1095, store-1",
            "S1, 2026-06-27T00:00:00+08:00, 1150, east", "S2, 2026-06-14T23:59:59+08:00, 1000, store-2",
            "S2, 2026-06-15T00:00:00+08:00, 1150, east", "U1, 2026-06-01T00:00:00+06:00, 1200, chain",
            "U1, 2026-05-31T23:59:59+06:00, 1300, ", "U1, 2026-05-31T18:00:00Z, 1200, chain"})
    void aPriceIsThatOfTheMomentByTheClockOfTheStore(String location, String at, long price, @Nullable String list) {
        Map<String, Object> found = price(all(), "location: \"" + location + "\", at: \"" + at + "\"");

        assertThat(found.get("priceMinor")).isEqualTo(price);
        assertThat(found.get("list")).isEqualTo(list);
    }

    @Test
    void nowIsWhenNobodySaysWhenAndTheNextChangeIsTold() {
        Map<String, Object> found = price(all(), "location: \"S1\"");

        assertThat(found).containsEntry("priceMinor", 1_095L)
                .containsEntry("at", "2026-06-21T12:00:00.000+08:00")
                .containsEntry("nextChangeAt", "2026-06-27T00:00:00.000+08:00");
        assertThat(price(all(), "location: \"S1\", at: \"2026-08-01T00:00:00Z\"").get("nextChangeAt")).isNull();
    }

    @Test
    void aChannelHasItsOwnUntilItIsTakenBack() {
        assertThat(price(all(), "location: \"S1\", channel: \"APP\", at: \"2026-06-25T12:00:00+08:00\""))
                .containsEntry("list", "app");
        assertThat(price(all(), "location: \"S1\", channel: \"APP\", at: \"2026-06-26T00:00:00+08:00\""))
                .containsEntry("list", "store-1");
    }

    @Test
    void aBasketIsPricedByItsChannel() {
        assertThat(quoted("APP")).isEqualTo(500L);
        all().document(QUOTE.formatted("MINI"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("has no price: tea"));
    }

    private static long quoted(String channel) {
        return all().document(QUOTE.formatted(channel)).execute().path("quote.totalMinor").entity(Long.class).get();
    }

    @Test
    void allProductsArePricedAlsoThoseWithoutAPrice() {
        assertThat(skus("location: \"S1\"")).containsExactly("milk", "tea");
        assertThat(skus("location: \"S1\", skus: [\"tea\", \"ghost\"]")).containsExactly("tea");
        assertThat(skus("location: \"S1\", text: \"mil\"")).containsExactly("milk");
        assertThat(skus("location: \"S1\", first: 1")).containsExactly("milk");
        assertThat(skus("location: \"none\"")).isEmpty();
        all().document("{ found: price(location: \"S1\", sku: \"tea\") { priceMinor } }")
                .execute()
                .path("found.priceMinor")
                .valueIsNull();
    }

    @Test
    void listsAreTold() {
        List<String> ids = ids(all(), "priceLists", "id");

        assertThat(ids).containsExactly("app", "chain", "east", "store-1", "store-2");
        assertThat(ids(all(), "priceLists(open: false)", "id")).containsExactly("store-2");
        assertThat(ids(all(), "priceLists(open: true, first: 2)", "id")).containsExactly("app", "chain");
        assertThat(ids(all(), "priceLists", "name")).contains("华东");
        assertThat(ids(all(), "priceLists", "narrower")).contains("BAND");
    }

    @Test
    void historyIsToldTheLastFirst() {
        assertThat(ids(all(), "priceHistory(sku: \"milk\")", "list"))
                .containsExactly("app", "store-1", "store-2", "app", "store-1", "east", "chain");
        assertThat(ids(all(), "priceHistory(sku: \"milk\")", "kind"))
                .containsExactly("ENDED", "AS_PARENT", "SET", "SET", "SET", "SET", "SET");
        assertThat(ids(all(), "priceHistory(sku: \"milk\", list: \"app\")", "reason")).containsExactly("over", null);
        assertThat(ids(all(), "priceHistory(sku: \"milk\", location: \"U1\")", "list"))
                .containsExactly("app", "app", "chain");
        assertThat(ids(all(), "priceHistory(sku: \"mil\")", "list")).isEmpty();
    }

    @Test
    void whatIsToldGoesOnAfterItsCursor() {
        assertThat(rest("priceLists", "", "id")).containsExactly("chain", "east", "store-1", "store-2");
        assertThat(rest("prices", "location: \"S1\",", "sku")).containsExactly("tea");
        assertThat(rest("prices", "location: \"S1\", skus: [\"tea\", \"milk\"],", "sku")).containsExactly("tea");
        assertThat(rest("priceHistory", "sku: \"milk\",", "kind"))
                .containsExactly("AS_PARENT", "SET", "SET", "SET", "SET", "SET");
    }

    /** What comes after the first. */
    private static List<String> rest(String list, String arguments, String field) {
        String cursor = all().document("{ list: " + list + "(" + arguments + " first: 1) { edges { cursor } } }")
                .execute()
                .path("list.edges[0].cursor")
                .entity(String.class)
                .get();
        return ids(all(), list + "(" + arguments + " after: \"" + cursor + "\")", field);
    }

    @Test
    void whoSeesOneStoreSeesNoListOfAnother() {
        GraphQlTester one = by(Sight.of(Set.of(new LocationId("S1"))));

        assertThat(ids(one, "priceLists", "id")).containsExactly("app", "chain", "east", "store-1");
        assertThat(ids(one, "priceHistory(sku: \"milk\")", "list")).doesNotContain("store-2").contains("store-1");
        assertThat(ids(one, "priceHistory(sku: \"milk\", location: \"S2\")", "list")).isEmpty();
        assertThat(ids(one, "prices(location: \"S2\")", "sku")).isEmpty();
        assertThat(price(one, "location: \"S1\"")).containsEntry("priceMinor", 1_095L);
        one.document("{ found: price(location: \"S2\", sku: \"milk\") { sku } }").execute().path("found").valueIsNull();
        one.document("{ pricePreview(list: \"store-2\", lines: [{sku: \"milk\", priceMinor: 1}]) { sku } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("names no price list"));
    }

    @Test
    void aPreviewTellsWhatWouldComeOfItAndChangesNothing() {
        String lines = "[{sku: \"milk\", priceMinor: 1093, from: \"2026-06-28T00:00:00\"},"
                + " {sku: \"milk\", priceMinor: 1092, from: \"2026-06-29T00:00:00\"},"
                + " {sku: \"milk\", asParent: true, from: \"2026-06-20T00:00:00\"}, {sku: \"ghost\", priceMinor: 1,"
                + " from: \"2026-06-30T00:00:00\"}]";
        List<Object> found = all()
                .document("{ pricePreview(list: \"store-1\", lines: " + lines
                        + ") { sku at oldPriceMinor newPriceMinor problem } }")
                .execute()
                .path("pricePreview")
                .entityList(Object.class)
                .get();

        assertThat(found).hasSize(4);
        assertThat(found.get(0)).hasToString("{sku=milk, at=2026-06-28T00:00:00.000+08:00, oldPriceMinor=1150,"
                + " newPriceMinor=1093, problem=null}");
        assertThat(found.get(1).toString()).contains("oldPriceMinor=1093, newPriceMinor=1093")
                .contains("A price of 1092 for product milk is not within 1093 and 1208");
        assertThat(found.get(2).toString()).contains("Nothing can be changed in the past");
        assertThat(found.get(3).toString()).contains("at=2026-06-30T00:00:00.000+08:00", "Product ghost is not known.");
        assertThat(price(all(), "location: \"S1\", at: \"2026-06-28T12:00:00+08:00\"")).containsEntry("priceMinor",
                1_150L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{sku: \"a b\", priceMinor: 1}|lines/0/sku must be",
            "{sku: \"milk\"}|lines/0/priceMinor or asParent is required",
            "{sku: \"milk\", priceMinor: 1, from: \"soon\"}|lines/0/from must be a time without offset",
            "{sku: \"milk\", priceMinor: -1}|lines/0/priceMinor must not be negative"})
    void aPreviewNamesTheFieldAtFault(String line, String message) {
        all().document("{ pricePreview(list: \"store-1\", lines: [" + line + "]) { sku } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains(message));
    }

    private static Map<String, Object> price(GraphQlTester queries, String arguments) {
        return queries.document("{ price(" + arguments
                + ", sku: \"milk\") { at priceMinor list nextChangeAt product { name } } }")
                .execute()
                .path("price")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private static List<String> skus(String arguments) {
        return ids(all(), "prices(" + arguments + ")", "sku");
    }

    private static List<String> ids(GraphQlTester queries, String list, String field) {
        return queries.document("{ list: " + list + " { edges { node { " + field + " } } } }")
                .execute()
                .path("list.edges[*].node." + field)
                .entityList(String.class)
                .get();
    }

    private static GraphQlTester all() {
        return side.queries();
    }

    private static GraphQlTester by(Sight sight) {
        Viewer viewer = _ -> Optional.of(sight);
        return ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }
}
