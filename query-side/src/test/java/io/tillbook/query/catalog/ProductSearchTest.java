package io.tillbook.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

class ProductSearchTest {

    @TempDir private Path directory;

    @Test
    void findsATradeItemNumberInAnySpelling() {
        List<String> registered = List.of("095205842258", "0095205842258", "00095205842258");
        HistoryBuilder history = new HistoryBuilder();
        registered.forEach(code -> history.add("product-P" + code.length(), product("P" + code.length(), code)));
        history.add("product-piece", product("piece", "6901234567885"));
        history.add("product-carton", product("carton", "16901234567882"));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            GraphQlTester queries = side.queries();
            registered.forEach(code -> assertThat(found(queries, code)).containsExactly("P12", "P13", "P14"));
            assertThat(found(queries, "6901234567885")).containsExactly("piece");
            assertThat(found(queries, "06901234567885")).containsExactly("piece");
            assertThat(found(queries, "16901234567882")).containsExactly("carton");
            assertThat(found(queries, "0095205842259")).isEmpty();
        }
    }

    private static List<String> found(GraphQlTester queries, String text) {
        return queries.document("{ products(text: \"" + text + "\") { edges { node { sku } } } }")
                .execute()
                .path("products.edges[*].node.sku")
                .entityList(String.class)
                .get();
    }

    private static ProductRegistered product(String sku, String barcode) {
        return new ProductRegistered(new Sku(sku), sku, Unit.PIECE, null, null, List.of(new Barcode(barcode)), null,
                null, null);
    }
}
