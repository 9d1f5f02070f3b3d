package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalRejection.ApprovalExceeded;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.access.ApprovalRejection.UnknownApproval;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldLimits;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.access.approval.Counter.UpTo;
import io.tillbook.command.checkout.FactIds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Refunds and released facts that are more than one may do alone. */
class LimitedRefundsTest {
    private static final Principal TILL_7 = Principal.Kind.DEVICE.named("till-7");
    private static final Principal MANAGER = Principal.of(new EmployeeId("li"));
    private static final ApprovalId A1 = new ApprovalId("A1");
    private static final UpTo TWO = UpTo.of(ReturnsLimits.REFUND, 200);

    private final Counter counter = new Counter();

    @Test
    void aRefundAboveTheLimitNeedsAnApproval() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        counter.accepted(TILL_7, TWO, back("R1", 1, null, null));
        assertThat(counter.refused(TILL_7, TWO, back("R2", 2, null, null)))
                .isEqualTo(new ApprovalMissing("returns.AcceptReturn", "R2", STORE, "returns.refund", Money.of(200),
                        Money.of(400)));

        approved("returns.AcceptReturn", "R2", "returns.refund", 400);
        counter.accepted(TILL_7, TWO, back("R2", 2, null, A1));
    }

    @Test
    void whatWasRefundedAlreadyIsFlaggedAndNotRefused() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        counter.accepted(TILL_7, TWO, back("R1", 2, Origin.REPORTED, null));
        assertThat(flags()).containsExactly(new ApprovalMissing("returns.AcceptReturn", "R1", STORE, "returns.refund",
                Money.of(200), Money.of(400)));
    }

    @Test
    void aReportedRefundWithAnApprovalThatDoesNotFitIsFlaggedForThat() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        approved("returns.AcceptReturn", "R1", "returns.refund", 399);
        counter.accepted(TILL_7, TWO, back("R1", 2, Origin.REPORTED, A1));
        assertThat(flags()).containsExactly(new ApprovalExceeded(A1, Money.of(399), Money.of(400)));
    }

    @Test
    void aReportedRefundThatWasApprovedIsNotFlagged() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        approved("returns.AcceptReturn", "R1", "returns.refund", 400);
        counter.accepted(TILL_7, TWO, back("R1", 2, Origin.REPORTED, A1));
        assertThat(flags()).isEmpty();
    }

    /** A till sends again what it has sent: the second time there is nothing to pay. */
    @Test
    void aReportedRefundThatIsSentAgainIsFlaggedOnce() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        counter.accepted(TILL_7, TWO, back("R1", 2, Origin.REPORTED, null));
        counter.accepted(TILL_7, TWO, back("R1", 2, Origin.REPORTED, null));
        assertThat(flags()).hasSize(1);
    }

    @Test
    void anExchangeIsLimitedByWhatIsDueBackHoweverLittleIsHandedOver() {
        counter.accepted(TILL_7, TWO, sale("S1", MILK, null));
        assertThat(counter.refused(TILL_7, TWO, exchange("R2", null)))
                .isEqualTo(new ApprovalMissing("returns.AcceptReturn", "R2", STORE, "returns.refund", Money.of(200),
                        Money.of(400)));

        approved("returns.AcceptReturn", "R2", "returns.refund", 400);
        counter.accepted(TILL_7, TWO, exchange("R2", A1));
    }

    private static ExchangeGoods exchange(String id, @Nullable ApprovalId approval) {
        AcceptReturn back = new AcceptReturn(new ReturnId(id), new SaleId("S1"), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(2), true)), List.of(), "sour", null, approval);
        return new ExchangeGoods(back, new CompleteSale(new SaleId("S2"), new ReceiptNo("S2"), STORE, TILL, null, null,
                List.of(new SaleLine(1, MILK, Quantity.of(2), Money.of(200), null, null, null, null)), List.of(),
                null, null));
    }

    @Test
    void aHeldSaleIsReleasedByTwo() {
        CompleteSale unknown = sale("S9", new Sku("ghost"), Origin.REPORTED);
        counter.accepted(TILL_7, EVERYWHERE, unknown);
        UpTo one = UpTo.of(HeldLimits.RELEASE, 100);
        String fact = FactIds.ofLines(unknown).value();
        Principal wang = Principal.of(new EmployeeId("wang"));
        assertThat(counter.refused(wang, one, release(unknown, null))).isEqualTo(new ApprovalMissing(
                "held.ReleaseFact", fact, STORE, "held.release", Money.of(100), Money.of(600)));
        assertThat(counter.refused(wang, one, release(unknown, A1))).isEqualTo(new UnknownApproval(A1));
        approved("held.ReleaseFact", fact, "held.release", 600);
        counter.accepted(wang, one, release(unknown, A1));
    }

    private List<Rejection> flags() {
        return counter.events()
                .stream()
                .filter(ReturnFlagged.class::isInstance)
                .map(event -> ((ReturnFlagged) event).flag())
                .filter(flag -> flag.kind() == FlagKind.REFUND_NOT_APPROVED)
                .map(flag -> flag.reason())
                .toList();
    }

    private void approved(String command, String subject, String limit, long amount) {
        counter.accepted(TILL_7, EVERYWHERE,
                new RequestApproval(A1, command, subject, STORE, limit, Money.of(amount), null));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(A1));
    }

    private static Command release(CompleteSale held, @Nullable ApprovalId approval) {
        return new ReleaseFact(FactIds.ofLines(held), "it was milk", sale("S9", MILK, Origin.REPORTED), null,
                approval);
    }

    private static CompleteSale sale(String id, Sku sku, @Nullable Origin origin) {
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), STORE, TILL, null, null,
                List.of(new SaleLine(1, sku, Quantity.of(3), Money.of(200), null, null, null, null)),
                List.of(new Tender(TenderMethod.CASH, Money.of(600), null)), null, origin);
    }

    private static AcceptReturn back(String id, long cartons, @Nullable Origin origin,
            @Nullable ApprovalId approval) {
        return new AcceptReturn(new ReturnId(id), new SaleId("S1"), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(cartons), true)),
                List.of(new Refund(TenderMethod.CASH, Money.of(200 * cartons))), "sour", origin, approval);
    }
}
