package io.tillbook.query.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesRejection.ReceiptNumberUsed;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What a person has to look at after a day with a dead line. */
class CheckoutQueriesTest {

    private static final LocationId NORTH = new LocationId("NORTH");
    private static final LocationId SOUTH = new LocationId("SOUTH");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");
    private static final OffsetDateTime LAST_DAY = OffsetDateTime.parse("9999-12-31T09:00:00+08:00");
    private static final FactId LINES = new FactId("f-lines");
    private static final FactId DAMAGED = new FactId("f-damaged");
    private static final FactId WRONG_PLACE = new FactId("f-place");

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history(), ViewsProperties.in(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void listsFlaggedSalesByLocationKindAndDay() {
        String fields = "{ edges { node { saleId kind } } }";
        assertThat(nodes("flaggedSales", "", fields)).containsExactly("{saleId=S3, kind=SHORTAGE}",
                "{saleId=S2, kind=RECEIPT_NUMBER_USED}", "{saleId=S1, kind=LINES_HELD}",
                "{saleId=S1, kind=RECEIPT_NUMBER_USED}");
        assertThat(nodes("flaggedSales", "(location: \"SOUTH\")", fields))
                .containsExactly("{saleId=S2, kind=RECEIPT_NUMBER_USED}");
        assertThat(nodes("flaggedSales", "(kind: RECEIPT_NUMBER_USED, location: \"NORTH\")", fields))
                .containsExactly("{saleId=S1, kind=RECEIPT_NUMBER_USED}");
        assertThat(nodes("flaggedSales", "(from: \"2026-11-21\", to: \"2026-11-21\")", fields))
                .containsExactly("{saleId=S2, kind=RECEIPT_NUMBER_USED}");
        assertThat(nodes("flaggedSales", "(from: \"2026-11-22\", to: \"9999-12-31\")", fields))
                .containsExactly("{saleId=S3, kind=SHORTAGE}");
        assertThat(nodes("flaggedSales", "(location: \"EAST\")", fields)).isEmpty();
    }

    @Test
    void tellsTheFiguresOfAFlag() {
        assertThat(nodes("flaggedSales", "(kind: LINES_HELD)", "{ edges { node { amountMinor heldAs detail } } }"))
                .containsExactly("{amountMinor=990, heldAs=f-lines, detail=" + unknown().detail() + "}");
        assertThat(nodes("flaggedReturns", "", "{ edges { node { returnId saleId amountMinor receiptNo } } }"))
                .containsExactly("{returnId=RET1, saleId=S1, amountMinor=5, receiptNo=null}");
    }

    @Test
    void goesOnAfterACursor() {
        String first = queries.document("{ flaggedSales(first: 2) { pageInfo { hasNextPage endCursor } } }")
                .execute()
                .path("flaggedSales.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(nodes("flaggedSales", "(first: 2, after: \"" + first + "\")", "{ edges { node { saleId } } }"))
                .containsExactly("{saleId=S1}", "{saleId=S1}");
    }

    @Test
    void listsWhatIsHeldAndWhatBecameOfIt() {
        String fields = "{ edges { node { id kind state location endReason } } }";
        assertThat(nodes("heldFacts", "(state: HELD)", fields)).containsExactly(
                "{id=f-damaged, kind=DAMAGED_SALE, state=HELD, location=null, endReason=null}");
        assertThat(nodes("heldFacts", "(location: \"NORTH\")", fields)).containsExactly(
                "{id=f-lines, kind=SALE_LINES, state=RELEASED, location=NORTH, endReason=registered since}");
        assertThat(nodes("heldFacts", "(state: DROPPED)", fields)).containsExactly(
                "{id=f-place, kind=SALE, state=DROPPED, location=EAST, endReason=a test}");
    }

    @Test
    void showsTheWholeContentOfAHeldFact() {
        queries.document("{ heldFact(id: \"f-damaged\") { faults { pointer detail } content } }")
                .execute()
                .path("heldFact.faults[0].pointer")
                .entity(String.class)
                .isEqualTo("/payload/lines/0/quantity")
                .path("heldFact.content.text")
                .entity(String.class)
                .satisfies(content -> assertThat(content).contains("{\"saleId\":7"));
        queries.document("{ heldFact(id: \"nobody\") { id } }").execute().path("heldFact").valueIsNull();
    }

    @Test
    void listsRefusedSalesWithoutKnowingTheirCommands() {
        assertThat(nodes("refusedSales", "(location: \"NORTH\", from: \"2026-11-20\", to: \"2026-11-20\")",
                "{ edges { node { saleId totalMinor detail lines { sku paidMinor }"
                        + " tenders { method amountMinor } } } }"))
                .containsExactly("{saleId=S9, totalMinor=990, detail=" + unknown().detail()
                        + ", lines=[{sku=GUM, paidMinor=990}], tenders=[{method=CASH, amountMinor=1000}]}");
    }

    @Test
    void saysWhichArgumentIsWrong() {
        queries.document("{ refusedSales(from: \"2026-11-21\", to: \"2026-11-20\") { edges { cursor } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains("to")));
    }

    private static List<String> nodes(String query, String arguments, String fields) {
        return queries.document("{ " + query + arguments + " " + fields + " }")
                .execute()
                .path(query + ".edges[*].node")
                .entityList(Object.class)
                .get()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<RecordedEvent> history() {
        Flag used = Flag.of(FlagKind.RECEIPT_NUMBER_USED,
                new ReceiptNumberUsed(NORTH, TILL, new ReceiptNo("1"), new SaleId("S0")));
        Flag linesHeld = new Flag(FlagKind.LINES_HELD, unknown(), Money.of(990), LINES);
        Flag refunds = Flag.of(FlagKind.REFUNDS_DO_NOT_MATCH,
                new RefundsDoNotMatch(Money.of(15), Money.of(10)), Money.of(5));
        CompleteSale sale = sale("S9", NORTH);
        return new HistoryBuilder().at(MORNING)
                .add("sale-S1", flagged("S1", NORTH, MORNING, used))
                .add("sale-S1", flagged("S1", NORTH, MORNING, linesHeld))
                .add("held-f-lines", held(LINES, FactKind.SALE_LINES, NORTH, sale, null))
                .add("return-RET1", new ReturnFlagged(new ReturnId("RET1"), new SaleId("S1"), NORTH, TILL, MORNING,
                        MORNING.toLocalDate(), refunds))
                .add("attempts-S9", new SaleRefused(sale, MORNING, MORNING.toLocalDate(), unknown()))
                .add("sale-S2", flagged("S2", SOUTH, MORNING.plusDays(1), used))
                .add("held-f-place", held(WRONG_PLACE, FactKind.SALE, new LocationId("EAST"),
                        sale("S5", new LocationId("EAST")), null))
                .add("held-f-damaged", held(DAMAGED, FactKind.DAMAGED_SALE, null, null, new Damage("{\"saleId\":7}",
                        List.of(new FieldFault("/payload/lines/0/quantity", "must be a number")))))
                .add("held-f-lines", new FactReleased(LINES, FactKind.SALE_LINES, NORTH, "registered since"))
                .add("held-f-place", new FactDropped(WRONG_PLACE, FactKind.SALE, new LocationId("EAST"), "a test"))
                .add("sale-S3", flagged("S3", NORTH, LAST_DAY, Flag.of(FlagKind.SHORTAGE, unknown())))
                .events();
    }

    private static UnknownProduct unknown() {
        return new UnknownProduct(new Sku("GUM"));
    }

    private static SaleFlagged flagged(String sale, LocationId location, OffsetDateTime at, Flag flag) {
        return new SaleFlagged(new SaleId(sale), new ReceiptNo("1"), location, TILL, new EmployeeId("wang"), at,
                at.toLocalDate(), flag);
    }

    private static FactHeld held(FactId fact, FactKind kind, @Nullable LocationId location,
            @Nullable CompleteSale sale, @Nullable Damage damage) {
        return new FactHeld(fact, kind, location, TILL, MORNING, MORNING.toInstant(), sale, null, damage,
                damage == null ? new UnknownLocation(NORTH) : null);
    }

    private static CompleteSale sale(String id, LocationId location) {
        SaleLine line = new SaleLine(1, new Sku("GUM"), Quantity.of(1), Money.of(990), null, null, null, null);
        Tender cash = new Tender(TenderMethod.CASH, Money.of(1_000), Money.of(10));
        return new CompleteSale(new SaleId(id), new ReceiptNo("7"), location, TILL, new EmployeeId("wang"), null,
                List.of(line), List.of(cash), null, null);
    }
}
