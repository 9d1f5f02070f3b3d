package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.access.ApprovalRejection.ApproverInvolved;
import io.tillbook.api.access.ApprovalRejection.ApproverLimitExceeded;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldLimits;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.access.approval.Counter.UpTo;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.testing.Threads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goods without a receipt are taken back by two, unless whoever takes them may do so alone. */
class WithoutReceiptApprovalTest {
    private static final Principal WANG = Principal.of(new EmployeeId("wang"));
    private static final Principal MANAGER = Principal.of(new EmployeeId("li"));
    private static final ApprovalId A1 = new ApprovalId("A1");
    private static final UpTo NOTHING = UpTo.of(ReturnsLimits.WITHOUT_RECEIPT, 0);
    private static final int RACERS = 8;

    private final Counter counter = new Counter();

    @Test
    void aSecondPersonIsNeeded() {
        assertThat(counter.refused(WANG, NOTHING, back("B1", MILK, null, null)))
                .isEqualTo(missing("B1"));
        approved("B1");
        counter.accepted(WANG, NOTHING, back("B1", MILK, null, A1));

        assertThat(counter.approval("A1").getLast()).isEqualTo(new ApprovalUsed(A1, new EmployeeId("li"),
                "returns.AcceptReturnWithoutReceipt", "B1", "returns.without-receipt", Money.of(150)));
    }

    @Test
    void whoeverMayDoSoAloneNeedsNobody() {
        counter.accepted(MANAGER, EVERYWHERE, back("B1", MILK, null, null));
        counter.accepted(WANG, UpTo.of(ReturnsLimits.WITHOUT_RECEIPT, 150), back("B2", MILK, null, null));
    }

    @Test
    void whoeverTakesThemBackDoesNotApproveIt() {
        approved("B1");
        assertThat(counter.refused(MANAGER, NOTHING, back("B1", MILK, null, A1)))
                .isEqualTo(new ApproverInvolved(A1, new EmployeeId("li")));
    }

    @Test
    void whoeverMayNotDoSoAloneApprovesNothing() {
        counter.accepted(WANG, NOTHING, request("B1"));
        assertThat(counter.refused(MANAGER, NOTHING, new Approve(A1))).isEqualTo(
                new ApproverLimitExceeded("returns.without-receipt", Money.ZERO, Money.of(150)));
    }

    @Test
    void whatHasHappenedIsFlaggedAndNotRefused() {
        counter.accepted(WANG, NOTHING, back("B1", MILK, Origin.REPORTED, null));
        counter.accepted(WANG, NOTHING, back("B1", MILK, Origin.REPORTED, null));

        assertThat(counter.events()).filteredOn(ReturnFlagged.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    ReturnFlagged flagged = (ReturnFlagged) event;
                    assertThat(flagged.saleId()).isNull();
                    assertThat(flagged.flag().kind()).isEqualTo(FlagKind.REFUND_NOT_APPROVED);
                    assertThat(flagged.flag().reason()).isEqualTo(missing("B1"));
                    assertThat(flagged.flag().amountMinor()).isEqualTo(Money.of(150));
                });
    }

    @Test
    void whatHadBeenApprovedIsNotFlagged() {
        approved("B1");
        counter.accepted(WANG, NOTHING, back("B1", MILK, Origin.REPORTED, A1));
        assertThat(counter.events()).noneMatch(ReturnFlagged.class::isInstance);
    }

    @Test
    void whatWasHeldCountsAsWhatItRefunds() {
        AcceptReturnWithoutReceipt ghost = back("B1", new Sku("ghost"), Origin.REPORTED, null);
        counter.accepted(WANG, NOTHING, ghost);
        ReleaseFact release = new ReleaseFact(FactIds.of(ghost), "it was milk", null, null,
                back("B1", MILK, Origin.REPORTED, null), null);

        assertThat(counter.refused(WANG, UpTo.of(HeldLimits.RELEASE, 149), release)).isEqualTo(
                new ApprovalMissing("held.ReleaseFact", FactIds.of(ghost).value(), STORE, "held.release",
                        Money.of(149), Money.of(150)));
        counter.accepted(WANG, UpTo.of(HeldLimits.RELEASE, 150), release);
    }

    @Test
    void ofManyWhoUseAnIdAtOnceOneIsAccepted() {
        List<Boolean> accepted = Threads.atOnce(RACERS,
                _ -> counter.isAccepted(MANAGER, EVERYWHERE, back("B1", MILK, null, null)));
        assertThat(accepted).containsOnlyOnce(true);
        assertThat(counter.events()).filteredOn(ReturnWithoutReceiptAccepted.class::isInstance).hasSize(1);
    }

    @Test
    void ofManyWhoNameAnApprovalAtOnceOneUsesIt() {
        approved("B1");
        List<Boolean> accepted = Threads.atOnce(RACERS,
                _ -> counter.isAccepted(WANG, NOTHING, back("B1", MILK, null, A1)));
        assertThat(accepted).containsOnlyOnce(true);
        assertThat(counter.approval("A1")).filteredOn(ApprovalUsed.class::isInstance).hasSize(1);
    }

    private void approved(String id) {
        counter.accepted(WANG, NOTHING, request(id));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(A1));
    }

    private static RequestApproval request(String id) {
        return new RequestApproval(A1, "returns.AcceptReturnWithoutReceipt", id, STORE, "returns.without-receipt",
                Money.of(150), "a gift");
    }

    private static ApprovalMissing missing(String id) {
        return new ApprovalMissing("returns.AcceptReturnWithoutReceipt", id, STORE, "returns.without-receipt",
                Money.ZERO, Money.of(150));
    }

    private static AcceptReturnWithoutReceipt back(String id, Sku sku, @Nullable Origin origin,
            @Nullable ApprovalId approval) {
        return new AcceptReturnWithoutReceipt(new ReturnId(id), STORE, TILL,
                List.of(new ReturnLineWithoutReceipt(1, sku, Quantity.of(1), Money.of(150), true)),
                List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(150))), "a gift", origin, approval);
    }
}
