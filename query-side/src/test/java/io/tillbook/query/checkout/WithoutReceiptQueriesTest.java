package io.tillbook.query.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.BatchShelf;
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

/** Three returns without a receipt, as they are listed and as all other views count them. */
class WithoutReceiptQueriesTest {

    private static final LocationId NORTH = new LocationId("NORTH");
    private static final LocationId SOUTH = new LocationId("SOUTH");
    private static final Sku MILK = new Sku("MILK");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final Batch LOT = new Batch(new BatchId("L1"), null, null);
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");

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
    void tellsWhoTookBackWhatAndWhoApprovedIt() {
        assertThat(nodes("returnsWithoutReceipt", "(location: \"NORTH\", to: \"2026-11-20\")",
                "id sentBy employee approver totalMinor reason reported refunds { method amountMinor }"
                        + " lines { sku quantity refundMinor restocked product { sku } }"))
                .containsExactly("{id=B1, sentBy=employee:wang, employee=wang, approver=li, totalMinor=400, "
                        + "reason=a gift, reported=false, refunds=[{method=STORE_CREDIT, amountMinor=400}], "
                        + "lines=[{sku=MILK, quantity=2, refundMinor=400, restocked=true, product=null}]}");
    }

    @Test
    void listsThemByLocationAndDayTheNewestFirst() {
        assertThat(nodes("returnsWithoutReceipt", "", "id reported approver")).containsExactly(
                "{id=B3, reported=true, approver=null}", "{id=B2, reported=false, approver=null}",
                "{id=B1, reported=false, approver=li}");
        assertThat(nodes("returnsWithoutReceipt", "(location: \"SOUTH\")", "id")).containsExactly("{id=B2}");
        assertThat(nodes("returnsWithoutReceipt", "(from: \"2026-11-21\", to: \"2026-11-21\")", "id"))
                .containsExactly("{id=B2}");
        String cursor = queries.document("{ returnsWithoutReceipt(first: 2) { pageInfo { endCursor } } }")
                .execute()
                .path("returnsWithoutReceipt.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(nodes("returnsWithoutReceipt", "(after: \"" + cursor + "\")", "id")).containsExactly("{id=B1}");
    }

    @Test
    void flagsOfThemHaveNoSale() {
        assertThat(nodes("flaggedReturns", "", "returnId saleId kind amountMinor")).containsExactly(
                "{returnId=B3, saleId=null, kind=REFUND_NOT_APPROVED, amountMinor=100}",
                "{returnId=B3, saleId=null, kind=REFUND_EXCEEDS_LIST_PRICE, amountMinor=20}");
    }

    @Test
    void theSalesReportCountsThem() {
        assertThat(queries.document("""
                { salesReport(from: "2026-11-20", to: "2026-11-20", groupBy: [LOCATION, CATEGORY])
                  { location category returns quantity returnedQuantity refundedMinor netMinor costMinor } }""")
                .execute()
                .path("salesReport")
                .entityList(Object.class)
                .get()).extracting(Object::toString)
                .containsExactly("{location=NORTH, category=Dairy, returns=1, quantity=-2, returnedQuantity=2, "
                        + "refundedMinor=400, netMinor=-400, costMinor=-2000}");
    }

    @Test
    void theTraceOfABatchTellsThem() {
        assertThat(queries.document("""
                { batch(sku: "MILK", batch: "L1") { steps { edges { node
                  { kind location quantity sale register reason document { kind id lineNo } } } } } }""")
                .execute()
                .path("batch.steps.edges[*].node")
                .entityList(Object.class)
                .get()).extracting(Object::toString)
                .containsExactly("{kind=RETURNED, location=NORTH, quantity=2, sale=null, register=R1, reason=a gift, "
                        + "document={kind=RETURN, id=B1, lineNo=1}}");
    }

    private static List<String> nodes(String query, String arguments, String fields) {
        return queries.document("{ " + query + arguments + " { edges { node { " + fields + " } } } }")
                .execute()
                .path(query + ".edges[*].node")
                .entityList(Object.class)
                .get()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<RecordedEvent> history() {
        HistoryBuilder history = new HistoryBuilder().at(MORNING, WANG)
                .add("approval-A1", requested("A1", "returns.AcceptReturnWithoutReceipt", "B1"))
                .add("approval-A2", requested("A2", "returns.AcceptReturn", "B2"))
                .add("return-B1", returned("B1", NORTH, MORNING, 2, 400, LOT, null))
                .add("approval-A1",
                        new ApprovalUsed(new ApprovalId("A1"), LI, "returns.AcceptReturnWithoutReceipt", "B1",
                                "returns.without-receipt", Money.of(400)));
        new BatchShelf(history, MORNING).in(NORTH, MILK, new StockCause(StockCause.Kind.RETURN, "B1", 1), false,
                new StockPart(LOT, null, Quantity.of(2), Money.of(2_000)));
        OffsetDateTime third = MORNING.plusDays(2);
        return history
                .add("return-B2", returned("B2", SOUTH, MORNING.plusDays(1), 1, 50, null, null))
                .add("approval-A2", new ApprovalUsed(new ApprovalId("A2"), LI, "returns.AcceptReturn", "B2",
                        "returns.refund", Money.of(400)))
                .add("return-B3", returned("B3", NORTH, third, 1, 100, null, Origin.REPORTED))
                .add("return-B3", flagged(third, FlagKind.REFUND_EXCEEDS_LIST_PRICE, 20))
                .add("return-B3", flagged(third, FlagKind.REFUND_NOT_APPROVED, 100))
                .events();
    }

    private static ApprovalRequested requested(String approval, String command, String subject) {
        return new ApprovalRequested(new ApprovalId(approval), command, subject, NORTH, "returns.refund",
                Money.of(400), null, MORNING.toInstant());
    }

    private static ReturnFlagged flagged(OffsetDateTime at, FlagKind kind, long amount) {
        return new ReturnFlagged(new ReturnId("B3"), null, NORTH, TILL, at, at.toLocalDate(), Flag.of(kind,
                new RefundExceedsListPrice(1, MILK, Money.of(100), Money.of(80)), Money.of(amount)));
    }

    private static ReturnWithoutReceiptAccepted returned(String id, LocationId location, OffsetDateTime at, long pieces,
            long refund, @Nullable Batch batch, @Nullable Origin origin) {
        return new ReturnWithoutReceiptAccepted(new ReturnId(id), location, TILL, at, at.toLocalDate(),
                List.of(new ReturnedLineWithoutReceipt(1, MILK, "Dairy", Quantity.of(pieces),
                        Money.of(refund), Money.of(1_000 * pieces), true, batch, null)),
                List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(refund))), "a gift", Money.of(refund), origin);
    }
}
