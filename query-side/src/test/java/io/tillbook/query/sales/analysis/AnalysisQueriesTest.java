package io.tillbook.query.sales.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Analyses tell the same as the sales report, which is tried against receipts. */
@ExtendWith(ForeignDatabases.class)
class AnalysisQueriesTest {
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final String DAYS = "from: \"2026-01-01\", to: \"2027-06-30\"";

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(RandomHistory.of(77, 300), TestDatabase.judgedOverTheWire().properties(directory));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void hoursOfTheWeekAddUpToTheReport() {
        List<Map<String, Object>> hours =
                rows("peakHours(" + DAYS + ") { weekday hour receipts netMinor storeHours receiptsPerHour }",
                        "peakHours");

        assertThat(hours).hasSizeGreaterThan(3)
                .allSatisfy(hour -> assertThat(hour.get("receiptsPerHour")).isNotNull())
                .allSatisfy(hour -> assertThat((int) hour.get("storeHours")).isPositive());
        assertThat(sum(hours, "netMinor")).isEqualTo(sum(report("DAY"), "netMinor"));
        assertThat(sum(hours, "receipts")).isEqualTo(sum(report("DAY"), "receipts"));
    }

    @Test
    void productsInClassesAddUpToTheReport() {
        List<Map<String, Object>> rows = rows(
                "abcXyz(" + DAYS + ") { weeks classes { abc xyz skus value } rows(first: 1000) { sku value abc } }",
                "abcXyz.rows");

        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(sum(rows, "value")).isEqualTo(sum(report("SKU"), "netMinor"));
        assertThat(rows.getFirst()).containsEntry("abc", "A");
        assertThat(rows("abcXyz(" + DAYS + ") { rows(first: 1000, abc: A) { sku value abc } }", "abcXyz.rows"))
                .isNotEmpty()
                .isEqualTo(rows.stream().filter(row -> "A".equals(row.get("abc"))).toList());
        assertThat(sum(rows("abcXyz(" + DAYS + ") { classes { skus } }", "abcXyz.classes"), "skus"))
                .isEqualTo(rows.size());
    }

    @Test
    void ranksAreThoseOfTheReport() {
        List<Map<String, Object>> stores =
                rows("ranking(" + DAYS + ") { place location value placeBefore valueBefore }", "ranking");
        assertThat(stores).extracting(row -> row.get("location"))
                .containsExactlyElementsOf(
                        rows("salesReport(" + DAYS + ", groupBy: [LOCATION], orderBy: NET) { location }", "salesReport")
                                .stream()
                                .map(row -> row.get("location"))
                                .toList());
        assertThat(stores.getFirst()).containsEntry("place", 1).containsEntry("placeBefore", null);
        assertThat(sum(stores, "value")).isEqualTo(sum(report("DAY"), "netMinor"));
        assertThat(rows("ranking(" + DAYS + ", of: CASHIER, by: RECEIPTS, first: 1) { cashier value }", "ranking"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get("cashier")).isNotNull());
    }

    @Test
    void likeForLikeWithNothingBeforeHasNoStoresInBoth() {
        Map<String, Object> found = ask("likeForLike(" + DAYS + ") { stores netMinor opened openedNetMinor changeBp }")
                .path("likeForLike")
                .entity(OBJECT)
                .get();

        assertThat(found).containsEntry("stores", 0).containsEntry("netMinor", 0L).containsEntry("changeBp", null);
        assertThat((List<?>) found.get("opened")).isNotEmpty();
        assertThat(((Number) found.get("openedNetMinor")).longValue()).isEqualTo(sum(report("DAY"), "netMinor"));
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        assertRefused("peakHours(from: \"2026-02-01\", to: \"2026-01-01\") { hour }", "to must not be before from");
        assertRefused("abcXyz(from: \"1926-02-01\", to: \"2026-01-01\") { weeks }", "to must be at most 730 days");
        assertRefused("ranking(" + DAYS + ", first: 0) { place }", "first must be 1 to 10000");
        assertRefused("likeForLike(" + DAYS + ", location: \"\") { stores }", "location ");
    }

    private static void assertRefused(String question, String message) {
        side.queries()
                .document("{ " + question + " }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1)
                        .allSatisfy(error -> assertThat(error.getMessage()).startsWith(message)));
    }

    private static List<Map<String, Object>> report(String by) {
        return rows("salesReport(" + DAYS + ", groupBy: [" + by + "]) { netMinor receipts }", "salesReport");
    }

    private static List<Map<String, Object>> rows(String question, String path) {
        return ask(question).path(path).entityList(OBJECT).get();
    }

    private static GraphQlTester.Response ask(String question) {
        return side.queries().document("{ " + question + " }").execute();
    }

    private static long sum(List<Map<String, Object>> rows, String figure) {
        return rows.stream().mapToLong(row -> ((Number) row.get(figure)).longValue()).sum();
    }
}
