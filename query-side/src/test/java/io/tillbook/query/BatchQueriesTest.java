package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.query.testing.BatchShelf;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

/** Milk on its way from a farm to a customer and back: what is asked when something is wrong with it. */
@ExtendWith(ForeignDatabases.class)
class BatchQueriesTest {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final LocationId SHOP = new LocationId("SHOP");
    private static final Sku MILK = new Sku("MILK");
    private static final Sku CREAM = new Sku("CREAM");
    private static final OffsetDateTime DELIVERED = OffsetDateTime.parse("2026-11-20T06:00:00+08:00");
    private static final OffsetDateTime SOLD = DELIVERED.plusDays(2);
    private static final Batch OLD = batch("B1", "2026-11-24");
    private static final Batch NEW = batch("B2", "2026-11-30");

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        // In Shanghai, the 25th has begun.
        side = QuerySide.of(history(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(OffsetDateTime.parse("2026-11-24T16:30:00Z").toInstant()));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellsWhatCanBeSold() {
        assertThat(shown("stockLevel", """
                { stockLevel(location: "DEPOT", sku: "MILK") { onHand valueMinor available reserved quarantined expired
                    batches { batch onHand quarantined held valueMinor daysLeft expiresOn } } }""")).isEqualTo(
                "{onHand=12, valueMinor=12000, available=1, reserved=2, quarantined=5, expired=4, batches=["
                        + "{batch=B1, onHand=4, quarantined=0, held=false, valueMinor=4000, daysLeft=-1,"
                        + " expiresOn=2026-11-24}, "
                        + "{batch=B2, onHand=5, quarantined=5, held=true, valueMinor=5000, daysLeft=5,"
                        + " expiresOn=2026-11-30}, "
                        + "{batch=B3, onHand=3, quarantined=0, held=false, valueMinor=3000, daysLeft=null,"
                        + " expiresOn=null}]}");
    }

    @Test
    void saysNothingOfBatchesInThePast() {
        assertThat(shown("stockLevel",
                "{ stockLevel(location: \"DEPOT\", sku: \"MILK\", asOf: \"2026-11-20T12:00:00Z\")"
                        + " { onHand available reserved batches { batch } } }"))
                .isEqualTo("{onHand=18, available=null, reserved=null, batches=null}");
    }

    @Test
    void listsWhatExpires() {
        assertThat(expiring("withinDays: 5")).containsExactly("DEPOT CREAM B1 -1", "DEPOT MILK B1 -1",
                "SHOP MILK B1 -1",
                "DEPOT MILK B2 5");
        assertThat(expiring("withinDays: 4, location: \"DEPOT\"")).containsExactly("DEPOT CREAM B1 -1",
                "DEPOT MILK B1 -1");
        assertThat(expiring("withinDays: 30, category: \"Dairy\"")).hasSize(3)
                .noneMatch(each -> each.contains("CREAM"));
        assertThat(expiring("withinDays: 30, category: \"Tea\"")).isEmpty();
    }

    @Test
    void tracesABatch() {
        GraphQlTester.Response trace = query("""
                { batch(sku: "MILK", batch: "B1") { expiresOn suppliers product { name }
                    stocks { location onHand quarantined }
                    steps { edges { node { kind location quantity affected costMinor supplier from to sale member
                        receiptNo cashier reason document { kind id lineNo } } } } } }""");
        assertThat(trace.path("batch").entity(OBJECT).get()).contains(entry("expiresOn", "2026-11-24"),
                entry("suppliers", List.of("FARM")));
        assertThat(trace.path("batch.stocks").entityList(OBJECT).get()).hasToString(
                "[{location=DEPOT, onHand=4, quarantined=0}, {location=SHOP, onHand=2, quarantined=1}]");
        List<Map<String, Object>> steps = trace.path("batch.steps.edges[*].node").entityList(OBJECT).get();
        assertThat(steps).extracting(step -> step.get("kind") + " " + step.get("location") + " " + step.get("quantity"))
                .containsExactly("RECEIVED DEPOT 10", "SENT DEPOT -6", "ARRIVED SHOP 4", "SOLD SHOP -3",
                        "RETURNED SHOP 1");
        assertThat(steps.get(0)).contains(entry("supplier", "FARM"));
        assertThat(steps.get(1)).contains(entry("from", "DEPOT"), entry("to", "SHOP"));
        assertThat(steps.get(3)).contains(entry("sale", "S1"), entry("member", "M1"), entry("receiptNo", "N1"),
                entry("cashier", "C1"));
        assertThat(steps.get(4)).contains(entry("sale", "S1"), entry("reason", "sour"));
    }

    @Test
    void tracesABatchAtOneLocation() {
        assertThat(query(
                "{ batch(sku: \"MILK\", batch: \"B1\", location: \"SHOP\") { steps { edges { node { kind } } } } }")
                .path("batch.steps.edges[*].node.kind")
                .entityList(String.class)
                .get()).containsExactly("ARRIVED", "SOLD", "RETURNED");
        query("{ batch(sku: \"MILK\", batch: \"none\") { sku } }").path("batch").valueIsNull();
        query("{ supplierLot(supplier: \"FARM\", batch: \"none\") { batch } }").path("supplierLot").valueIsNull();
    }

    @Test
    void findsWhatASupplierDeliveredAndWhoBoughtIt() {
        String recall = """
                { supplierLot(supplier: "FARM", batch: "B1") { batches { sku stocks { location } }
                    steps(kind: %s, first: 1 %s) { edges { cursor node { sku sale member quantity } }
                        pageInfo { hasNextPage endCursor } } } }""";
        GraphQlTester.Response first = query(recall.formatted("SOLD", ""));
        assertThat(first.path("supplierLot.batches[*].sku").entityList(String.class).get())
                .containsExactlyInAnyOrder("CREAM", "MILK");
        assertThat(first.path("supplierLot.steps.edges[0].node").entity(OBJECT).get()).contains(entry("sku", "CREAM"),
                entry("sale", "S2"), entry("member", null));
        String cursor = first.path("supplierLot.steps.pageInfo.endCursor").entity(String.class).get();
        GraphQlTester.Response next = query(recall.formatted("SOLD", ", after: \"" + cursor + "\""));
        assertThat(next.path("supplierLot.steps.edges[*].node").entityList(OBJECT).get())
                .hasToString("[{sku=MILK, sale=S1, member=M1, quantity=-3}]");
        assertThat(next.path("supplierLot.steps.pageInfo.hasNextPage").entity(Boolean.class).get()).isFalse();
    }

    private static List<RecordedEvent> history() {
        HistoryBuilder history = new HistoryBuilder();
        BatchShelf shelf = new BatchShelf(history, DELIVERED);
        open(history.at(DELIVERED));
        deliver(history, shelf);
        history.at(DELIVERED.plusDays(1));
        send(history, shelf);
        history.at(SOLD);
        sell(history, shelf, "S1", MILK, new MemberId("M1"), 3_000);
        sell(history, shelf, "S2", CREAM, null, 1_000);
        takeBack(history, shelf);
        shelf.quarantine(DEPOT, MILK, NEW, "smells");
        shelf.reserve(DEPOT, MILK, "R1", 2_000);
        return history.events();
    }

    private static void open(HistoryBuilder history) {
        for (LocationId id : List.of(DEPOT, SHOP)) {
            history.add("location-" + id.value(), new LocationOpened(id, id.value(), LocationKind.STORE, null,
                    ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        history.add("product-MILK", new ProductRegistered(MILK, "Milk", Unit.LITRE, "Dairy", null, List.of(), null,
                null, null, true, null, null));
        history.add("product-CREAM", new ProductRegistered(CREAM, "Cream", Unit.LITRE, "Cakes", null, List.of(), null,
                null, null));
    }

    private static void deliver(HistoryBuilder history, BatchShelf shelf) {
        history.add("receipt-G1",
                new GoodsReceived(new GoodsReceiptId("G1"), DEPOT, new SupplierId("FARM"),
                        List.of(delivered(1, MILK, OLD, 10), delivered(2, MILK, NEW, 5), delivered(3, CREAM, OLD, 4)),
                        Money.of(19_000)));
        StockCause cause = new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1);
        shelf.in(DEPOT, MILK, cause, false, BatchShelf.part(OLD, 10_000));
        shelf.in(DEPOT, MILK, cause, false, BatchShelf.part(NEW, 5_000));
        shelf.in(DEPOT, CREAM, cause, false, BatchShelf.part(OLD, 4_000));
        shelf.in(DEPOT, MILK, cause, false, BatchShelf.part(Batch.named(new BatchId("B3")), 3_000));
    }

    private static ReceivedLine delivered(int lineNo, Sku sku, Batch batch, long quantity) {
        return new ReceivedLine(lineNo, sku, Quantity.of(quantity), null, Money.of(quantity * 1_000), batch.id(),
                null, batch.expiresOn());
    }

    private static void send(HistoryBuilder history, BatchShelf shelf) {
        TransferId id = new TransferId("T1");
        shelf.out(DEPOT, MILK, new StockCause(StockCause.Kind.TRANSFER_OUT, "T1", 1), BatchShelf.part(OLD, 6_000));
        history.add("transfer-T1", new TransferDispatched(id, DEPOT, SHOP, List.of(transferred(6_000))));
        shelf.in(SHOP, MILK, new StockCause(StockCause.Kind.TRANSFER_IN, "T1", 1), false, BatchShelf.part(OLD, 4_000));
        history.add("transfer-T1", new TransferReceived(id, DEPOT, SHOP, List.of(transferred(4_000))));
    }

    private static TransferredLine transferred(long thousandths) {
        return new TransferredLine(1, MILK, Quantity.ofThousandths(thousandths), Money.of(thousandths), null,
                List.of(BatchShelf.part(OLD, thousandths)));
    }

    private static void sell(HistoryBuilder history, BatchShelf shelf, String id,
            Sku sku, @Nullable MemberId member, long thousandths) {
        StockPart part = BatchShelf.part(OLD, thousandths);
        LocationId at = sku.equals(MILK) ? SHOP : DEPOT;
        shelf.out(at, sku, new StockCause(StockCause.Kind.SALE, id, 1), part);
        SoldLine line = new SoldLine(1, sku, "Dairy", part.quantity(), null, Money.ZERO, Money.ZERO, Money.ZERO,
                part.costMinor(), null, List.of(part));
        history.add("sale-" + id, new SaleCompleted(new SaleId(id), new ReceiptNo("N1"), at, new RegisterId("R1"),
                new EmployeeId("C1"), member, SOLD, SOLD.toLocalDate(), List.of(line), List.of(), Money.ZERO, null,
                null));
    }

    private static void takeBack(HistoryBuilder history, BatchShelf shelf) {
        StockPart part = BatchShelf.part(OLD, 1_000);
        shelf.in(SHOP, MILK, new StockCause(StockCause.Kind.RETURN, "RT1", 1), true, part);
        history.add("return-RT1", new ReturnAccepted(new ReturnId("RT1"), new SaleId("S1"), SHOP, new RegisterId("R1"),
                SOLD, SOLD.toLocalDate(), List.of(new ReturnedLine(1, MILK, "Dairy", part.quantity(), Money.ZERO,
                        part.costMinor(), true, null, List.of(part), true)),
                List.of(), "sour", Money.ZERO, null));
    }

    private static List<String> expiring(String arguments) {
        return query("{ expiring(%s) { edges { node { location sku batch daysLeft onHand valueMinor } } } }"
                .formatted(arguments)).path("expiring.edges[*].node")
                .entityList(OBJECT)
                .get()
                .stream()
                .map(each -> "%s %s %s %s".formatted(each.get("location"), each.get("sku"), each.get("batch"),
                        each.get("daysLeft")))
                .toList();
    }

    private static Batch batch(String id, String expiresOn) {
        return new Batch(new BatchId(id), null, LocalDate.parse(expiresOn));
    }

    private static String shown(String field, String document) {
        return query(document).path(field).entity(OBJECT).get().toString();
    }

    private static GraphQlTester.Response query(String document) {
        return queries.document(document).execute();
    }
}
