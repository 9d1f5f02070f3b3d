package io.tillbook.query.purchasing;

import static io.tillbook.query.purchasing.PurchasingStory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

@ExtendWith(ForeignDatabases.class)
class PurchasingQueriesTest {

    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final Viewer OF_DEPOT = _ -> Optional.of(Sight.of(List.of(DEPOT)));
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        side = QuerySide.of(
                PurchasingStory.all(new PurchasingStory(SHOP, "PO-1").described("Farm").placed().received().sentBack(),
                        new PurchasingStory(DEPOT, "PO-2").placed().received().rest(),
                        new PurchasingStory(SHOP, "PO-3").placed().closed(),
                        new PurchasingStory(DEPOT, "PO-4").placedUnpriced().suppliedBy("mill"))
                        .events(),
                TestDatabase.judged().properties(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void anOrderTellsAllOfItself() {
        assertThat(answer("""
                { purchaseOrder(id: "PO-1") { location supplier suppliedBy { name } state placedAt expectedOn
                    expectedCostMinor receipts closedBecause excess { sku quantity }
                    lines { lineNo sku quantity unitCostMinor delivered } } }""", "purchaseOrder")).hasToString("""
                {location=SHOP, supplier=farm, suppliedBy={name=Farm}, state=PARTLY_DELIVERED, \
                placedAt=2026-11-22T13:00:00.000+08:00, expectedOn=2026-11-27, expectedCostMinor=680, \
                receipts=[PO-1-G1], closedBecause=null, excess=[{sku=SALT, quantity=1}], \
                lines=[{lineNo=1, sku=TEA, quantity=10, unitCostMinor=50, delivered=9}, \
                {lineNo=2, sku=SALT, quantity=4, unitCostMinor=20, delivered=4}, \
                {lineNo=3, sku=TEA, quantity=2, unitCostMinor=50, delivered=0}]}""");
        queries.document("{ purchaseOrder(id: \"none\") { id } }").execute().path("purchaseOrder").valueIsNull();
    }

    @Test
    void aReceiptTellsAllOfItself() {
        assertThat(answer("""
                { goodsReceipt(id: "PO-1-G1") { location supplier order totalMinor
                    sentBack { id reason creditMinor }
                    lines { lineNo sku quantity costMinor batch expiresOn sentBack } } }""", "goodsReceipt"))
                .hasToString("""
                        {location=SHOP, supplier=farm, order=PO-1, totalMinor=549, \
                        sentBack=[{id=PO-1-U1, reason=damp, creditMinor=150}], \
                        lines=[{lineNo=1, sku=TEA, quantity=9, costMinor=450, batch=B1, expiresOn=2026-12-06, \
                        sentBack=3}, {lineNo=2, sku=SALT, quantity=5, costMinor=99, batch=null, expiresOn=null, \
                        sentBack=0}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first: 50                                | PO-4 PO-3 PO-2 PO-1
            open: true                               | PO-4 PO-1
            open: false                              | PO-3 PO-2
            location: "SHOP"                         | PO-3 PO-1
            location: "SHOP", open: true             | PO-1
            location: "DEPOT", open: true            | PO-4
            supplier: "farm", open: false            | PO-3 PO-2
            supplier: "mill"                         |
            location: "SHOP", supplier: "farm"       | PO-3 PO-1
            """)
    void ordersAreFoundByWhatTheyAre(String arguments, String expected) {
        assertThat(ids("purchaseOrders(" + arguments + ")", queries))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void receiptsAndSuppliersAreListed() {
        assertThat(ids("goodsReceipts", queries)).containsExactly("PO-2-G1", "PO-1-G1");
        assertThat(ids("goodsReceipts(location: \"SHOP\", supplier: \"farm\")", queries)).containsExactly("PO-1-G1");
        assertThat(ids("suppliers", queries)).containsExactly("farm", "mill");
        assertThat(answer("{ supplier(id: \"farm\") { id name note } }", "supplier"))
                .hasToString("{id=farm, name=Farm, note=null}");
        assertThat(answer("{ supply(sku: \"SALT\") { supplier packSize minimumOrder leadTimeDays unitCostMinor } }",
                "supply"))
                .hasToString("{supplier=mill, packSize=6, minimumOrder=null, leadTimeDays=3, unitCostMinor=20}");
        queries.document("{ supplies(supplier: \"mill\") { edges { node { sku } } } }")
                .execute()
                .path("supplies.edges[*].node.sku")
                .entityList(String.class)
                .containsExactly("SALT");
        queries.document("{ supplies(supplier: \"farm\") { edges { node { sku } } } }")
                .execute()
                .path("supplies.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void pagesHaveEachOrderOnce() {
        var first = queries.document("{ purchaseOrders(first: 3) { edges { node { id } } pageInfo { endCursor } } }")
                .execute();
        String cursor = first.path("purchaseOrders.pageInfo.endCursor").entity(String.class).get();
        assertThat(ids("purchaseOrders(first: 3, after: \"" + cursor + "\")", queries)).containsExactly("PO-1");
    }

    @Test
    void whoeverSeesOneLocationSeesItsOrdersAndReceipts() {
        GraphQlTester ofDepot = ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput(
                        (_, input) -> input.graphQLContext(Map.of(Viewer.class, OF_DEPOT)).build())
                .build();
        assertThat(ids("purchaseOrders", ofDepot)).containsExactly("PO-4", "PO-2");
        assertThat(ids("goodsReceipts", ofDepot)).containsExactly("PO-2-G1");
        ofDepot.document("{ purchaseOrder(id: \"PO-1\") { id } goodsReceipt(id: \"PO-1-G1\") { id } }")
                .execute()
                .path("purchaseOrder")
                .valueIsNull()
                .path("goodsReceipt")
                .valueIsNull();
    }

    private static List<String> ids(String list, GraphQlTester asked) {
        return asked.document("{ found: " + list + " { edges { node { id } } } }")
                .execute()
                .path("found.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private static Map<String, Object> answer(String question, String field) {
        return queries.document(question).execute().path(field).entity(OBJECT).get();
    }
}
