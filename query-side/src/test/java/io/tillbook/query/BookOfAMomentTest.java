package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
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

/** The past as the query door tells it: lists, single figures and what is behind them agree with each other. */
@ExtendWith(ForeignDatabases.class)
class BookOfAMomentTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(4, 200);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judged().properties(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void everyLineIsExplained() {
        String moment = "2026-11-23T04:30:00.000Z";
        List<Map<String, Object>> lines = query("""
                { stockAt(location: "L1", moment: "%s") { edges { node {
                    sku onHand valueMinor position moment product { name } } } } }""".formatted(moment))
                .path("stockAt.edges[*].node")
                .entityList(OBJECT)
                .get();
        assertThat(lines).hasSizeGreaterThan(4).anySatisfy(line -> assertThat(line.get("position")).isNotEqualTo(0));
        for (Map<String, Object> line : lines) {
            assertThat(line).containsEntry("moment", moment).containsKey("product");
            assertThat(List.of(level(line.get("sku"), moment), figure(line.get("sku"), moment))).allSatisfy(
                    same -> assertThat(same).containsEntry("onHand", line.get("onHand"))
                            .containsEntry("valueMinor", line.get("valueMinor"))
                            .containsEntry("position", line.get("position")));
        }
    }

    @Test
    void theLastMovementLeadsToTheFigureOfNow() {
        GraphQlTester.Response explained = query("""
                { stockLevel(location: "L0", sku: "P-2") { onHand valueMinor }
                  explain(location: "L0", sku: "P-2", first: 200) {
                    location sku moment product { name } opening { onHand valueMinor position } edges { cursor node {
                    movement { type quantity cause { kind id lineNo } actor occurredAt } after { onHand valueMinor } } }
                    pageInfo { hasNextPage } } }""");
        Map<String, Object> now = explained.path("stockLevel").entity(OBJECT).get();
        List<Map<String, Object>> after = explained.path("explain.edges[*].node.after").entityList(OBJECT).get();
        assertThat(after.getLast()).isEqualTo(now);
        assertThat(explained.path("explain.opening").entity(OBJECT).get()).containsEntry("position", 0L);
        assertThat(explained.path("explain.pageInfo.hasNextPage").entity(Boolean.class).get()).isFalse();
        explained.path("explain.moment").valueIsNull();
    }

    @Test
    void startsOnlyBeforeItEnds() {
        queries.document("""
                { explain(location: "L0", sku: "P-2", moment: "2026-11-22T00:00:00Z", from: "2026-11-23T00:00:00Z") {
                    sku } }""")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("argument", "from")));
    }

    private static Map<String, Object> level(Object sku, String moment) {
        return query("{ stockLevel(location: \"L1\", sku: \"%s\", asOf: \"%s\") { onHand valueMinor position } }"
                .formatted(sku, moment)).path("stockLevel").entity(OBJECT).get();
    }

    private static Map<String, Object> figure(Object sku, String moment) {
        return query(
                "{ explain(location: \"L1\", sku: \"%s\", moment: \"%s\") { figure { onHand valueMinor position } } }"
                        .formatted(sku, moment))
                .path("explain.figure")
                .entity(OBJECT)
                .get();
    }

    private static GraphQlTester.Response query(String document) {
        return queries.document(document).execute();
    }
}
