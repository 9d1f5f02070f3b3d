package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.DeclineApproval;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyGiven;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyRequested;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalExceeded;
import io.tillbook.api.access.ApprovalRejection.ApprovalExpired;
import io.tillbook.api.access.ApprovalRejection.ApprovalForSomethingElse;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.access.ApprovalRejection.ApprovalPending;
import io.tillbook.api.access.ApprovalRejection.ApprovalWasDeclined;
import io.tillbook.api.access.ApprovalRejection.ApproverInvolved;
import io.tillbook.api.access.ApprovalRejection.ApproverLimitExceeded;
import io.tillbook.api.access.ApprovalRejection.PersonNeeded;
import io.tillbook.api.access.ApprovalRejection.UnknownApproval;
import io.tillbook.api.access.ApprovalRejection.UnknownLimit;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryLimits;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.access.approval.Counter.UpTo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final Principal WANG = Principal.of(new EmployeeId("wang"));
    private static final Principal MANAGER = Principal.of(LI);
    private static final Principal TILL = Principal.Kind.DEVICE.named("till");
    private static final ApprovalId A1 = new ApprovalId("A1");
    private static final UpTo FIVE = UpTo.of(InventoryLimits.WRITE_OFF, 500);

    private final Counter counter = new Counter();

    @Test
    void asMuchAsTheLimitNeedsNobody() {
        counter.accepted(WANG, FIVE, writeOff("W1", 5, null));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, null))).isEqualTo(new ApprovalMissing(
                "inventory.WriteOff", "W2", STORE, "inventory.write-off", Money.of(500), Money.of(600)));
    }

    @Test
    void moreIsDoneOnceSomebodyElseHasApprovedItAndTheLedgerKnowsWho() {
        counter.accepted(WANG, FIVE, request(6));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1))).isEqualTo(new ApprovalPending(A1));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(A1));
        counter.accepted(WANG, FIVE, writeOff("W2", 6, A1));

        assertThat(counter.approval("A1")).hasOnlyElementsOfTypes(ApprovalRequested.class, ApprovalGiven.class,
                ApprovalUsed.class)
                .endsWith(new ApprovalUsed(A1, LI, "inventory.WriteOff", "W2", "inventory.write-off", Money.of(600)));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1))).as("the write-off itself is done once")
                .isNotInstanceOf(ApprovalAlreadyUsed.class);
    }

    @Test
    void anApprovalIsForOneCommand() {
        given(A1, 6);
        counter.accepted(WANG, FIVE, writeOff("W2", 6, A1));
        assertThat(counter.refused(WANG, FIVE, writeOff("W3", 6, A1))).isEqualTo(new ApprovalAlreadyUsed(A1));
        assertThat(counter.refused(MANAGER, EVERYWHERE, new DeclineApproval(A1, "changed my mind")))
                .isEqualTo(new ApprovalAlreadyUsed(A1));
    }

    @Test
    void whereItIsNotNeededItIsNotUsedUp() {
        given(A1, 6);
        counter.accepted(WANG, EVERYWHERE, writeOff("W1", 50, A1));
        counter.accepted(WANG, FIVE, writeOff("W2", 6, A1));
    }

    @Test
    void itIsForWhatWasAskedForAndForNothingElse() {
        given(A1, 6);
        assertThat(counter.refused(WANG, FIVE, writeOff("W3", 6, A1)))
                .isEqualTo(new ApprovalForSomethingElse(A1, "subject", "W2", "W3"));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 7, A1)))
                .isEqualTo(new ApprovalExceeded(A1, Money.of(600), Money.of(700)));
        assertThat(counter.refused(WANG, UpTo.of(InventoryLimits.ADJUST, 0), adjust(-1, A1)))
                .isEqualTo(new ApprovalForSomethingElse(A1, "command", "inventory.WriteOff", "inventory.AdjustStock"));
        counter.accepted(WANG, FIVE, writeOff("W2", 6, A1));
    }

    @Test
    void itEndsAfterFiveMinutes() {
        given(A1, 6);
        counter.pass(Duration.ofMinutes(5));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1))).isInstanceOf(ApprovalExpired.class);
    }

    @Test
    void theRequestEndsAfterADay() {
        counter.accepted(WANG, FIVE, request(6));
        counter.pass(Duration.ofHours(24));
        assertThat(counter.refused(MANAGER, EVERYWHERE, new Approve(A1))).isInstanceOf(ApprovalExpired.class);
    }

    @Test
    void nobodyApprovesWhatTheyDoThemselves() {
        counter.accepted(WANG, FIVE, request(6));
        counter.accepted(WANG, EVERYWHERE, new Approve(A1));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1)))
                .isEqualTo(new ApproverInvolved(A1, new EmployeeId("wang")));
    }

    @Test
    void onlyPeopleApprove() {
        counter.accepted(TILL, FIVE, request(6));
        assertThat(counter.refused(TILL, EVERYWHERE, new Approve(A1))).isEqualTo(new PersonNeeded());
    }

    /** A manager comes to the till, types a PIN, approves and goes again. */
    @Test
    void whoeverStandsAtADeviceIsAPerson() {
        counter.accepted(TILL, FIVE, request(6));
        assertThat(counter.send(TILL, LI, EVERYWHERE, new Approve(A1)).outcome()).isInstanceOf(CommandAccepted.class);
        assertThat(((CommandRefused) counter.send(TILL, LI, FIVE, writeOff("W2", 6, A1)).outcome()).rejection())
                .as("and does not do it themselves")
                .isEqualTo(new ApproverInvolved(A1, LI));
        assertThat(counter.send(TILL, new EmployeeId("wang"), FIVE, writeOff("W2", 6, A1)).outcome())
                .isInstanceOf(CommandAccepted.class);
    }

    @Test
    void nobodyApprovesMoreThanTheyMayDoThemselves() {
        counter.accepted(WANG, FIVE, request(6));
        assertThat(counter.refused(MANAGER, UpTo.of(InventoryLimits.WRITE_OFF, 599), new Approve(A1)))
                .isEqualTo(new ApproverLimitExceeded("inventory.write-off", Money.of(599), Money.of(600)));
        counter.accepted(MANAGER, UpTo.of(InventoryLimits.WRITE_OFF, 600), new Approve(A1));
    }

    @Test
    void whatIsDeclinedIsNotDone() {
        counter.accepted(WANG, FIVE, request(6));
        counter.accepted(MANAGER, EVERYWHERE, new DeclineApproval(A1, "show me the goods"));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1)))
                .isEqualTo(new ApprovalWasDeclined(A1, "show me the goods"));
        assertThat(counter.refused(MANAGER, EVERYWHERE, new Approve(A1))).isInstanceOf(ApprovalWasDeclined.class);
    }

    @Test
    void whatWasApprovedCanBeTakenBackUntilItIsUsed() {
        given(A1, 6);
        assertThat(counter.refused(MANAGER, EVERYWHERE, new Approve(A1)))
                .isEqualTo(new ApprovalAlreadyGiven(A1, LI));
        counter.accepted(MANAGER, EVERYWHERE, new DeclineApproval(A1, "found them"));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, A1))).isInstanceOf(ApprovalWasDeclined.class);
    }

    @Test
    void requestsAreAboutWhatThereIs() {
        assertThat(counter.refused(WANG, FIVE, new RequestApproval(A1, "inventory.WriteOff", "W2", STORE,
                "inventory.write-of", Money.of(600), null))).isEqualTo(new UnknownLimit("inventory.write-of"));
        LocationId nowhere = new LocationId("nowhere");
        assertThat(counter.refused(WANG, FIVE, new RequestApproval(A1, "inventory.WriteOff", "W2", nowhere,
                "inventory.write-off", Money.of(600), null))).isEqualTo(new UnknownLocation(nowhere));
        counter.accepted(WANG, FIVE, request(6));
        assertThat(counter.refused(WANG, FIVE, request(6))).isEqualTo(new ApprovalAlreadyRequested(A1));
        ApprovalId unknown = new ApprovalId("A9");
        assertThat(counter.refused(MANAGER, EVERYWHERE, new Approve(unknown))).isEqualTo(new UnknownApproval(unknown));
        assertThat(counter.refused(MANAGER, EVERYWHERE, new DeclineApproval(unknown, "no")))
                .isEqualTo(new UnknownApproval(unknown));
        assertThat(counter.refused(WANG, FIVE, writeOff("W2", 6, unknown))).isEqualTo(new UnknownApproval(unknown));
    }

    @Test
    void adjustmentsAreLimitedUpAndDown() {
        UpTo nothing = UpTo.of(InventoryLimits.ADJUST, 0);
        assertThat(counter.refused(WANG, nothing, adjust(3, null))).isEqualTo(new ApprovalMissing(
                "inventory.AdjustStock", "S1/milk", STORE, "inventory.adjust", Money.ZERO, Money.of(300)));
        assertThat(counter.refused(WANG, nothing, adjust(-3, null))).isEqualTo(new ApprovalMissing(
                "inventory.AdjustStock", "S1/milk", STORE, "inventory.adjust", Money.ZERO, Money.of(300)));
    }

    @Test
    void twoWhoNameTheSameApprovalAtOnceDoNotBothUseIt() throws Exception {
        given(A1, 6);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> racing = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> counter.isAccepted(WANG, FIVE, writeOff("W2", 6, A1)))
                    .toList();
            assertThat(threads.invokeAll(racing).stream().filter(Future::resultNow)).hasSize(1);
        }
        assertThat(counter.approval("A1")).filteredOn(ApprovalUsed.class::isInstance).hasSize(1);
    }

    private void given(ApprovalId approval, long cartons) {
        counter.accepted(WANG, FIVE, request(cartons));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(approval));
    }

    private static RequestApproval request(long cartons) {
        return new RequestApproval(A1, "inventory.WriteOff", "W2", STORE, "inventory.write-off",
                Money.of(100 * cartons), "the fridge was off");
    }

    private static WriteOff writeOff(String id, long cartons, @Nullable ApprovalId approval) {
        return new WriteOff(new WriteOffId(id), STORE,
                List.of(new WriteOffLine(1, MILK, null, Quantity.of(cartons))), "sour", WriteOffKind.DAMAGED, approval);
    }

    private static AdjustStock adjust(long cartons, @Nullable ApprovalId approval) {
        return new AdjustStock(STORE, MILK, null, Quantity.of(cartons), "recount", null, null, approval);
    }
}
