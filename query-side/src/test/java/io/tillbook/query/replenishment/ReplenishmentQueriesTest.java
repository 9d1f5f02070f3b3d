package io.tillbook.query.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is suggested for a small chain whose history can be reckoned by hand. */
@ExtendWith(ForeignDatabases.class)
class ReplenishmentQueriesTest {

    private static final LocationId STORE = new LocationId("S1");
    private static final LocationId OTHER = new LocationId("S2");
    private static final LocationId WAREHOUSE = new LocationId("W1");
    private static final Sku MILK = new Sku("milk");
    private static final Sku YOGURT = new Sku("yogurt");
    private static final Sku CREAM = new Sku("cream");
    private static final PurchaseOrderId ORDER = new PurchaseOrderId("PO1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-10-01T09:00:00+08:00");

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        HistoryBuilder history = history();
        // Half past one at night in Shanghai, which is still the day before in UTC.
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T17:30:00Z"));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory), clock);
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static HistoryBuilder history() {
        HistoryBuilder history = new HistoryBuilder().at(FIRST);
        for (LocationId location : List.of(STORE, OTHER, WAREHOUSE)) {
            history.add("location-" + location.value(), new LocationOpened(location, location.value(),
                    LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        history.add("product-milk", product(MILK, "dairy"));
        history.add("product-yogurt", product(YOGURT, "dairy"));
        history.add("product-cream", new ProductRegistered(CREAM, CREAM.value(), Unit.PIECE, "dairy", null, List.of(),
                null, null, null, true, 2, null));
        history.add("stockpolicy-defaults", policy(null, null, null, new StockPolicy(null, null, 9, 6, 3, null)));
        history.add("stockpolicy-defaults",
                policy(null, null, "dairy", new StockPolicy(Quantity.of(3), null, null, null, null, null)));
        history.add("stockpolicy-S1/milk",
                policy(STORE, MILK, null, new StockPolicy(null, Quantity.of(40), null, null, null, null)));
        history.add("supply-milk", new SupplySet(MILK, new SupplierId("farm"), Quantity.of(6), null, 4,
                Money.of(250)));
        // One a day: 28 days before today, and today, which does not count. The first had been reserved.
        IntStream.rangeClosed(0, 27).forEach(age -> history.at(noon(age)).add("sale-" + age, sale(age)));
        history.at(noon(28)).add("reservation-R1", reserved()).add("reservation-R1", fetched());
        // A till whose clock runs two years ahead sold one more, today.
        history.at(noon(0).plusYears(2), noon(0).toInstant()).add("sale-ahead", sale(-730));
        history.at(FIRST);
        history.add("stock-S1/milk", received(STORE, MILK, 8, batches()));
        history.add("stock-S2/milk", received(OTHER, MILK, 30, null));
        history.add("stock-W1/milk", received(WAREHOUSE, MILK, 5, null));
        history.add("stock-S1/yogurt", received(STORE, YOGURT, 10, null));
        history.add("stock-S2/cream", creamWithOneDayLeft());
        history.add("purchaseorder-PO1", new OrderPlaced(ORDER, STORE, new SupplierId("farm"), null,
                List.of(new PurchaseOrderLine(1, MILK, Quantity.of(9), null))));
        history.add("purchaseorder-PO1", new OrderDelivered(ORDER, STORE, new GoodsReceiptId("G1"),
                List.of(new DeliveredGoods(MILK, Quantity.of(4), Quantity.of(1)))));
        history.add("purchaseorder-PO1", new OrderClosed(ORDER, STORE, "late",
                List.of(new OutstandingGoods(MILK, Quantity.of(4)))));
        history.add("transfer-T1", new TransferDispatched(new TransferId("T1"), WAREHOUSE, STORE,
                List.of(new TransferredLine(1, MILK, Quantity.of(2), Money.ZERO, null))));
        return history;
    }

    @Test
    void aPolicyTellsWhereItsFiguresComeFrom() {
        assertThat(shown("""
                { stockPolicy(location: "S1", sku: "milk") { safetyStock { value scope } maximum { value scope }
                  leadTimeDays { value scope } slowMoverDays { value } product { name } } }""", "stockPolicy"))
                .isEqualTo("""
                        {safetyStock={value=3, scope=CATEGORY}, maximum={value=40, scope=STOCK}, \
                        leadTimeDays={value=9, scope=CHAIN}, slowMoverDays=null, \
                        product={name=milk}}""");
    }

    @Test
    void whatIsMissingIsSuggestedWithItsFigures() {
        // 8 on hand, of which 2 are reserved, 1 quarantined and 3 expired; 2 in transit; 1 on order.
        // Reorder point 1 × 4 + 3 = 7; target 1 × (4 + 6) + 3 = 13; 13 − 5 = 8, in packs of 6 are 12.
        assertThat(shown("""
                { replenishment(location: "S1") { edges { node { sku quantity supplier unitCostMinor
                  expectedCostMinor onHand available onOrder inTransit salesPerDay salesDays leadTimeDays reorderPoint target
                  reasons { code } } } pageInfo { hasNextPage } } }""", "replenishment"))
                .isEqualTo("""
                        {edges=[{node={sku=milk, quantity=12, supplier=farm, unitCostMinor=250, \
                        expectedCostMinor=3000, onHand=8, available=2, onOrder=1, inTransit=2, \
                        salesPerDay=1, salesDays=28, leadTimeDays=4, reorderPoint=7, target=13, \
                        reasons=[{code=AT_REORDER_POINT}, {code=WHOLE_PACKS}]}}], \
                        pageInfo={hasNextPage=false}}""");
    }

    @Test
    void goodsWithTooFewDaysLeftAreNotAvailable() {
        assertThat(shown("""
                { replenishment(location: "S2") { edges { node { sku quantity onHand available } } } }""",
                "replenishment")).isEqualTo("{edges=[{node={sku=cream, quantity=3, onHand=5, available=0}}]}");
    }

    @Test
    void suggestionsAreFilteredByCategoryAndSupplier() {
        assertThat(skus("category: \"dairy\"")).containsExactly("milk");
        assertThat(skus("supplier: \"farm\"")).containsExactly("milk");
        assertThat(skus("category: \"fruit\"")).isEmpty();
        assertThat(skus("category: \"dairy\", supplier: \"other\"")).isEmpty();
    }

    @Test
    void whoHasTooMuchIsMatchedWithWhoHasTooLittle() {
        // The store keeps 6 days of 1, has 2 and 2 on their way; the other store keeps 3 of 30, the warehouse 3 of 5.
        String fields = """
                { edges { node { location sku needed available inTransit keep
                  offers { from quantity surplus } } } } }""";
        String expected = """
                {edges=[{node={location=S1, sku=milk, needed=2, available=2, inTransit=2, \
                keep=6, offers=[{from=S2, quantity=2, surplus=27}]}}]}""";
        assertThat(shown("{ transferSuggestions(sku: \"milk\")" + fields, "transferSuggestions"))
                .isEqualTo(expected);
        assertThat(shown("{ transferSuggestions(location: \"S1\")" + fields, "transferSuggestions"))
                .isEqualTo(expected);
    }

    /** What a path of an answer holds, as maps and lists show themselves. */
    private static String shown(String document, String path) {
        return queries.document(document).execute().path(path).entity(Object.class).get().toString();
    }

    private static List<String> skus(String arguments) {
        return queries.document("{ replenishment(location: \"S1\", " + arguments + ") { edges { node { sku } } } }")
                .execute()
                .path("replenishment.edges[*].node.sku")
                .entityList(String.class)
                .get();
    }

    private static ProductRegistered product(Sku sku, String category) {
        return new ProductRegistered(sku, sku.value(), Unit.PIECE, category, null, List.of(), null, null, null);
    }

    private static StockPolicySet policy(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            StockPolicy policy) {
        return new StockPolicySet(location, sku, category, policy);
    }

    private static ReservationMade reserved() {
        return new ReservationMade(new ReservationId("R1"), STORE, noon(27),
                List.of(new ReservedLine(1, MILK, Quantity.of(2))));
    }

    private static ReservationCommitted fetched() {
        return new ReservationCommitted(new ReservationId("R1"), STORE,
                List.of(new HandedOverLine(1, MILK, Quantity.of(2), Quantity.of(1), Money.ZERO, null)), null);
    }

    private static OffsetDateTime noon(int age) {
        return TODAY.minusDays(age).atTime(12, 0).atOffset(FIRST.getOffset());
    }

    private static SaleCompleted sale(int age) {
        LocalDate day = noon(age).toLocalDate();
        return new SaleCompleted(new SaleId("sale-" + age), new ReceiptNo("R" + age), STORE, new RegisterId("T1"),
                null, null, noon(age), day,
                List.of(new SoldLine(1, MILK, "dairy", Quantity.of(1), null, Money.ZERO, Money.ZERO, Money.ZERO,
                        Money.ZERO, null, null)),
                List.of(), Money.ZERO, null, null);
    }

    private static List<BatchBalance> batches() {
        return List.of(
                new BatchBalance(new Batch(new BatchId("B1"), null, TODAY.minusDays(1)), null, Quantity.of(3),
                        Quantity.ZERO, false),
                new BatchBalance(new Batch(new BatchId("B2"), null, TODAY), null, Quantity.of(4), Quantity.of(1),
                        false));
    }

    private static StockReceived creamWithOneDayLeft() {
        BatchBalance batch = new BatchBalance(new Batch(new BatchId("C1"), null, TODAY.plusDays(1)), null,
                Quantity.of(5), Quantity.ZERO, false);
        return new StockReceived(OTHER, CREAM, Quantity.of(5), Money.ZERO, Money.ZERO,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G2", 1), new BatchId("C1"), null, TODAY.plusDays(1),
                new StockBalance(Quantity.of(5), Money.ZERO, null, List.of(batch), null));
    }

    private static StockReceived received(LocationId location, Sku sku, long units,
            @Nullable List<BatchBalance> batches) {
        Quantity reserved = batches == null ? Quantity.ZERO : Quantity.of(2);
        return new StockReceived(location, sku, Quantity.of(units), Money.ZERO, Money.ZERO,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G0", 1), null, null, null,
                new StockBalance(Quantity.of(units), Money.ZERO, reserved, batches, null));
    }
}
