package io.tillbook.query.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.VarianceCause;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class StocktakesTest {
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final LocationId SHOP = new LocationId("SHOP");
    private static final Sku MILK = new Sku("MILK");
    private static final Sku TEA = new Sku("TEA");
    private static final Sku SALT = new Sku("SALT");
    private static final Batch LOT = new Batch(new BatchId("B1"), null, LocalDate.of(2026, 12, 1));
    private static final StocktakeId COUNT = new StocktakeId("C1");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-22T09:00:00+08:00");
    private static final StockCause SALE = new StockCause(StockCause.Kind.SALE, "S9", 1);

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    /** At nine goods come, at ten they are counted, at eleven again, at twelve a sale comes late, at one it is over. */
    private static HistoryBuilder history() {
        BatchBalance lot = new BatchBalance(LOT, NINE, Quantity.of(10), Quantity.ZERO, false);
        return new HistoryBuilder().at(NINE)
                .add("product-MILK", product(MILK, "鲜牛奶", "乳品", true))
                .add("product-TEA", product(TEA, "Tea", "Dry", false))
                .add("product-SALT", product(SALT, "Salt", null, false))
                .add("stock-SHOP/MILK", received(MILK, LOT,
                        new StockBalance(Quantity.of(10), Money.of(1_000), null, List.of(lot), null)))
                .add("stock-SHOP/TEA", received(TEA, null, balance(10, 2_000)))
                .add("stock-SHOP/SALT", received(SALT, null, balance(10, 500)))
                .add("count-C1", new StocktakeOpened(COUNT, SHOP, StocktakeScope.everything(), true, null))
                .at(NINE.plusHours(1))
                .add("count-C1", counted(NINE.plusHours(1), "shelf", line(1, MILK, LOT, 7, null)))
                .add("stock-SHOP/MILK", compared(MILK, LOT.id(), 7, NINE.plusHours(1), balance(10, 1_000)))
                .at(NINE.plusHours(2))
                .add("count-C1", counted(NINE.plusHours(2), "shelf", line(1, MILK, LOT, 8, 7L),
                        line(2, TEA, null, 11, null)))
                .add("stock-SHOP/MILK", compared(MILK, LOT.id(), 8, NINE.plusHours(2), balance(10, 1_000)))
                .add("stock-SHOP/TEA", compared(TEA, null, 11, NINE.plusHours(2), balance(10, 2_000)))
                .at(NINE.plusHours(3))
                .add("stock-SHOP/MILK", new CountRevised(SHOP, MILK, COUNT, LOT.id(), Quantity.of(-1),
                        Quantity.of(-1), SALE, balance(9, 900)))
                .at(NINE.plusHours(4), WANG)
                .add("count-C1", new StocktakeApproved(COUNT, SHOP, new EmployeeId("li"), 2,
                        List.of(new VarianceCause(MILK, LOT.id(), VarianceCause.Kind.DAMAGED, "leaking"))))
                .add("stock-SHOP/MILK", adjusted(MILK, LOT.id(), -1, -100, 1, balance(8, 800)))
                .add("stock-SHOP/TEA", adjusted(TEA, new BatchId("other"), 1, 200, 2, balance(11, 2_200)));
    }

    @Test
    void showsTheReport() {
        assertThat(stocktake("", "state closedBy lineCount countedBy")).isEqualTo(Map.of("state", "APPROVED",
                "closedBy", "li", "lineCount", 2, "countedBy", List.of("wang")));
        assertThat(lines("")).containsExactly("MILK B1 8 of 10: -1 = -100 booked DAMAGED leaking",
                "TEA null 11 of 10: 1 = 200 booked null null");
    }

    @Test
    void sumsUpByCategory() {
        assertThat(stocktake("", "summary { category gains gainQuantity gainValueMinor losses lossValueMinor }"))
                .asString()
                .contains("category=Dry, gains=1, gainQuantity=1, gainValueMinor=200, losses=0, lossValueMinor=0")
                .contains("category=乳品, gains=0, gainQuantity=0, gainValueMinor=0, losses=1, lossValueMinor=100");
    }

    @Test
    void isReplayedAsItWasKnown() {
        assertThat(queries.document("{ stocktake(id: \"C1\", asOf: \"2026-11-22T08:59:59+08:00\") { id } }")
                .execute()
                .path("stocktake")
                .valueIsNull()).isNotNull();
        assertThat(lines(", asOf: \"2026-11-22T09:30:00+08:00\"")).isEmpty();
        assertThat(lines(", asOf: \"2026-11-22T10:30:00+08:00\""))
                .containsExactly("MILK B1 7 of 10: -3 = -300 open null null");
        assertThat(lines(", asOf: \"2026-11-22T11:30:00+08:00\"")).containsExactly(
                "MILK B1 8 of 10: -2 = -200 open null null", "TEA null 11 of 10: 1 = 200 open null null");
        assertThat(lines(", asOf: \"2026-11-22T12:30:00+08:00\"").getFirst())
                .isEqualTo("MILK B1 8 of 10: -1 = -100 open null null");
        assertThat(stocktake(", asOf: \"2026-11-22T12:30:00+08:00\"", "state closedBy").get("state"))
                .isEqualTo("OPEN");
    }

    @Test
    void explainsItself() {
        assertThat(stocktake("", "lines { edges { node { counts { zone quantity replaced countedBy device } explain "
                + "{ kind counted book late variance booked valueMinor stockPosition cause { kind id } } } } }"))
                .asString()
                .contains("{zone=shelf, quantity=7, replaced=null, countedBy=wang, device=PDA}")
                .contains("{zone=shelf, quantity=8, replaced=7, countedBy=wang, device=PDA}")
                .contains("kind=REVISED, counted=null, book=null, late=-1, variance=-1, booked=null, "
                        + "valueMinor=-100, stockPosition=null, cause={kind=SALE, id=S9}")
                .contains("kind=ADJUSTED, counted=null, book=null, late=null, variance=null, booked=-1, "
                        + "valueMinor=-100");
    }

    @Test
    void tellsWhatWasNotCounted() {
        assertThat(stocktake("", "uncounted { edges { node { sku name } } }")).asString()
                .contains("{sku=SALT, name=Salt}")
                .doesNotContain("MILK", "TEA");
        assertThat(stocktake(", asOf: \"2026-11-22T10:30:00+08:00\"", "uncounted { edges { node { sku } } }"))
                .asString()
                .contains("TEA", "SALT")
                .doesNotContain("MILK");
    }

    @Test
    void hasSheetsThatDoNotTellTheBooksOfABlindStocktake() {
        assertThat(sheet("stocktakeId: \"C1\"")).containsExactly("MILK 鲜牛奶 B1 2026-12-01 null",
                "SALT Salt null null null", "TEA Tea null null null");
        assertThat(sheet("location: \"SHOP\"")).containsExactly("MILK 鲜牛奶 B1 2026-12-01 10",
                "SALT Salt null null 10", "TEA Tea null null 11");
        assertThat(sheet("location: \"SHOP\", scope: {category: \"Dry\"}")).containsExactly("TEA Tea null null 11");
        assertThat(sheet("location: \"SHOP\", scope: {skus: [\"TEA\", \"SALT\"]}")).hasSize(2);
        assertThat(sheet("location: \"SHOP\", first: 1")).hasSize(1);
    }

    @Test
    void listsStocktakes() {
        assertThat(queries.document("{ stocktakes(location: \"SHOP\", state: APPROVED) { edges { node { id } } } }")
                .execute()
                .path("stocktakes.edges[*].node.id")
                .entityList(String.class)
                .get()).containsExactly("C1");
        assertThat(queries.document("{ stocktakes(state: OPEN) { edges { node { id } } } }")
                .execute()
                .path("stocktakes.edges")
                .entityList(Object.class)
                .get()).isEmpty();
    }

    private static Map<String, Object> stocktake(String asOf, String fields) {
        return queries.document("{ stocktake(id: \"C1\"" + asOf + ") { " + fields + " } }")
                .execute()
                .path("stocktake")
                .entity(OBJECT)
                .get();
    }

    private static List<String> lines(String asOf) {
        return nodes("{ list: stocktake(id: \"C1\"" + asOf + ") { lines { edges { node "
                + "{ sku batch counted book variance valueMinor booked cause note } } } } }", "list.lines")
                .stream()
                .map(line -> line.get("sku") + " " + line.get("batch") + " " + line.get("counted") + " of "
                        + line.get("book") + ": " + line.get("variance") + " = " + line.get("valueMinor") + " "
                        + (Boolean.TRUE.equals(line.get("booked")) ? "booked" : "open") + " " + line.get("cause") + " "
                        + line.get("note"))
                .toList();
    }

    private static List<String> sheet(String arguments) {
        return nodes("{ list: countSheet(" + arguments + ") { edges { node { sku name batch expiresOn book } } } }",
                "list")
                .stream()
                .map(line -> line.get("sku") + " " + line.get("name") + " " + line.get("batch") + " "
                        + line.get("expiresOn") + " " + line.get("book"))
                .toList();
    }

    private static List<Map<String, Object>> nodes(String query, String list) {
        return queries.document(query).execute().path(list + ".edges[*].node").entityList(OBJECT).get();
    }

    private static ProductRegistered product(Sku sku, String name, @Nullable String category, boolean byBatches) {
        return new ProductRegistered(sku, name, Unit.PIECE, category, null, List.of(), null, null, null, byBatches,
                null, null);
    }

    private static StockReceived received(Sku sku, @Nullable Batch batch, StockBalance after) {
        return new StockReceived(SHOP, sku, after.onHand(), after.valueMinor(), Money.ZERO,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), batch == null ? null : batch.id(), null,
                batch == null ? null : batch.expiresOn(), after);
    }

    private static LinesCounted counted(OffsetDateTime at, String zone, CountedLine... lines) {
        return new LinesCounted(COUNT, SHOP, WANG, "PDA", zone, at, List.of(lines));
    }

    private static CountedLine line(int lineNo, Sku sku, @Nullable Batch batch, long quantity,
            @Nullable Long replaced) {
        return new CountedLine(lineNo, sku, sku.equals(MILK) ? "乳品" : "Dry", batch == null ? null : batch.id(),
                Quantity.of(quantity), replaced == null ? null : Quantity.of(replaced), null,
                batch == null ? null : batch.expiresOn());
    }

    private static StockCounted compared(Sku sku, @Nullable BatchId batch, long counted, OffsetDateTime at,
            StockBalance after) {
        return new StockCounted(SHOP, sku, COUNT, batch, Quantity.of(counted), Quantity.of(10),
                Quantity.of(counted - 10), at, WANG, 1, after);
    }

    private static StockAdjusted adjusted(Sku sku, BatchId batch, long quantity, long value, int lineNo,
            StockBalance after) {
        return new StockAdjusted(SHOP, sku, batch, Quantity.of(quantity), Money.of(value), Money.ZERO, "counted",
                after, new StockCause(StockCause.Kind.STOCKTAKE, "C1", lineNo), null, null, null);
    }

    private static StockBalance balance(long onHand, long value) {
        return new StockBalance(Quantity.of(onHand), Money.of(value));
    }
}
