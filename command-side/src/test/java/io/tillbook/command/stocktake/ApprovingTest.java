package io.tillbook.command.stocktake;

import static io.tillbook.command.stocktake.Floor.COUNT;
import static io.tillbook.command.stocktake.Floor.LI;
import static io.tillbook.command.stocktake.Floor.WANG;
import static io.tillbook.command.stocktake.Floor.line;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection.ApproverInvolved;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeRejection.CauseWithoutCount;
import io.tillbook.api.stocktake.StocktakeRejection.CountedSince;
import io.tillbook.api.stocktake.StocktakeRejection.NothingCounted;
import io.tillbook.api.stocktake.StocktakeRejection.SecondPersonNeeded;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyApproved;
import io.tillbook.api.stocktake.StocktakeRejection.UnknownStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import io.tillbook.api.stocktake.VarianceCause;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovingTest {
    private static final CountedGoods THE_MILK = new CountedGoods(MILK, null);

    private static final ApprovalId APPROVAL = new ApprovalId("A1");

    private final Floor floor = new Floor();

    @Test
    void theBooksAreCorrectedByWhatWasCounted() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        VarianceCause cause = new VarianceCause(MILK, null, VarianceCause.Kind.DAMAGED, "leaking");

        assertThat(floor.accepted(9, new ApproveStocktake(COUNT, LI, List.of(cause)))).containsExactly(
                new StocktakeApproved(COUNT, STORE, LI, 1, List.of(cause)),
                new StockAdjusted(STORE, MILK, null, Quantity.of(-2), Money.of(-202), Money.ZERO,
                        "counted: DAMAGED, leaking", new StockBalance(Quantity.of(8), Money.of(808)), booked(1), null,
                        Circumstances.MORNING.plusMinutes(5), null));
        floor.refused(10, new ApproveStocktake(COUNT, LI, null), new StocktakeAlreadyApproved(COUNT));
    }

    @Test
    void whereTheBooksWereRightThatIsWrittenDownToo() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 10));
        assertThat(adjustments(floor.approved(9, COUNT))).containsExactly(Quantity.ZERO);
        assertThat(floor.stock(MILK).value()).isEqualTo(Money.of(1_010));
    }

    @Test
    void aSaleThatComesLateRevisesTheCount() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));

        List<Event> late = floor.sold(4, MILK, null, 2);
        assertThat(late).filteredOn(CountRevised.class::isInstance)
                .containsExactly(new CountRevised(STORE, MILK, COUNT, null, Quantity.of(-2), Quantity.ZERO,
                        new StockCause(StockCause.Kind.SALE, "S2", 1),
                        new StockBalance(Quantity.of(8), Money.of(808))));
        assertThat(adjustments(floor.approved(9, COUNT))).containsExactly(Quantity.ZERO);
        assertThat(floor.book(MILK)).isEqualTo(8);
    }

    @Test
    void aSaleThatComesLaterStillIsTakenBackFromTheBooks() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.approved(9, COUNT);

        List<Event> late = floor.sold(4, MILK, null, 2);
        assertThat(late).extracting(Event::getClass)
                .<Object>map(each -> each)
                .endsWith(StockIssued.class, CountRevised.class, StockAdjusted.class);
        assertThat(((StockAdjusted) late.getLast()).cause()).isEqualTo(booked(1));
        assertThat(floor.book(MILK)).isEqualTo(8);
    }

    @Test
    void whatHappensAtTheMomentOfCountingOrLaterIsNotLate() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        assertThat(floor.sold(5, MILK, null, 2)).noneMatch(CountRevised.class::isInstance);
        assertThat(floor.received(6, MILK, null, 2)).noneMatch(CountRevised.class::isInstance);
    }

    @Test
    void adjustmentsAndReceiptsComeLateToo() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.adjusted(3, MILK, -1);
        floor.received(4, MILK, null, 7);
        assertThat(adjustments(floor.approved(9, COUNT))).containsExactly(Quantity.of(-8));
        floor.adjusted(3, MILK, 5);
        assertThat(floor.book(MILK)).isEqualTo(8);
    }

    @Test
    void whatIsFoundAtOneMomentGoesOutInTheOrderInWhichItWasFound() {
        floor.batchTracked(MILK, Costing.FIFO).opened(COUNT);
        for (int receipt = 1; receipt <= 8; receipt++) {
            floor.received(0, MILK, "B1", 1);
        }
        floor.counted(5, COUNT, null, line(1, MILK, "B1", 10));
        floor.approved(6, COUNT);
        floor.received(7, MILK, "B1", 1);

        floor.sold(4, MILK, "B1", 1);
        assertThat(floor.stock(MILK).layers().all()).extracting(LayerBalance::valueMinor)
                .endsWith(Money.of(108), Money.of(2 * 108), Money.of(109), Money.of(109));
    }

    @Test
    void whatComesBackByALateMovementExpiresWhenItsBatchDoes() {
        floor.batchTracked(MILK, Costing.MOVING_AVERAGE).opened(COUNT);
        floor.counted(5, COUNT, null, line(1, MILK, "B1", 0));
        floor.approved(6, COUNT);
        floor.received(7, MILK, "B1", 2);

        floor.sold(4, MILK, "B1", 2);
        assertThat(floor.stock(MILK).batches().all()).extracting(BatchBalance::batch)
                .containsExactly(new Batch(new BatchId("B1"), null, Floor.BEST_BEFORE));
    }

    @Test
    void aLaterCountSeesWhatAnEarlierOneCorrects() {
        StocktakeId next = new StocktakeId("C2");
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.approved(6, COUNT);
        floor.opened(next).counted(7, next, null, line(1, MILK, null, 7));
        floor.sold(4, MILK, null, 2);
        assertThat(floor.book(MILK)).isEqualTo(8);
        floor.approved(9, next);
        assertThat(floor.book(MILK)).isEqualTo(7);
        floor.sold(3, MILK, null, 1);
        assertThat(floor.book(MILK)).isEqualTo(7);
    }

    @Test
    void whatWasCountedSinceForAnotherStocktakeIsCountedAgain() {
        StocktakeId next = new StocktakeId("C2");
        floor.opened(COUNT).opened(next).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.counted(6, next, null, line(1, MILK, null, 7));
        floor.refused(9, new ApproveStocktake(COUNT, LI, null),
                new CountedSince(COUNT, List.of(THE_MILK), 1, next));
        floor.counted(10, COUNT, null, line(1, MILK, null, 6));
        floor.approved(11, COUNT);
        assertThat(floor.book(MILK)).isEqualTo(6);
    }

    @Test
    void thereHasToBeSomethingToApprove() {
        floor.refused(0, new ApproveStocktake(COUNT, LI, null), new UnknownStocktake(COUNT));
        floor.opened(COUNT);
        floor.refused(1, new ApproveStocktake(COUNT, LI, null), new NothingCounted(COUNT));
        floor.counted(2, COUNT, null, line(1, MILK, null, 1));
        floor.refused(3,
                new ApproveStocktake(COUNT, LI,
                        List.of(new VarianceCause(PEAR, null, VarianceCause.Kind.STOLEN, null))),
                new CauseWithoutCount(new CountedGoods(PEAR, null)));
    }

    @Test
    void nobodyApprovesLargeDifferencesThatTheyCounted() {
        tolerance(new StocktakeTolerance(Quantity.of(1), null));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8), line(2, YOGURT, null, 1));

        floor.refused(9, new ApproveStocktake(COUNT, WANG, null),
                new SecondPersonNeeded(COUNT, WANG, List.of(THE_MILK), 1));
        floor.approved(10, COUNT);
    }

    @Test
    void theToleranceIsOfValueToo() {
        tolerance(new StocktakeTolerance(null, Money.of(202)));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.sold(6, MILK, null, 1);
        floor.received(4, MILK, null, 1);
        floor.refused(9, new ApproveStocktake(COUNT, WANG, null),
                new SecondPersonNeeded(COUNT, WANG, List.of(THE_MILK), 1));
    }

    @Test
    void whatIsWithinTheToleranceNeedsNobodyElse() {
        tolerance(new StocktakeTolerance(Quantity.of(2), Money.of(202)));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.accepted(9, new ApproveStocktake(COUNT, WANG, null));
    }

    @Test
    void whereNobodySaysWhoCountedNobodyIsKnownNotToHave() {
        tolerance(new StocktakeTolerance(Quantity.ZERO, null));
        floor.accepted(5, new CountGoods(COUNT, null, null, null, List.of(line(1, MILK, null, 8))));
        floor.refused(9, new ApproveStocktake(COUNT, LI, null),
                new SecondPersonNeeded(COUNT, LI, List.of(THE_MILK), 1));
    }

    /** The name of a colleague is quickly written. */
    @Test
    void whoeverHasCountedCannotNameSomebodyElse() {
        tolerance(new StocktakeTolerance(Quantity.of(1), null));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        assertThat(floor.decided(9, WANG, new ApproveStocktake(COUNT, LI, null)))
                .isEqualTo(Decision.refused(new SecondPersonNeeded(COUNT, LI, List.of(THE_MILK), 1)));
    }

    @Test
    void whoeverHasCountedNamesTheApprovalOfSomebodyWhoHasNot() {
        tolerance(new StocktakeTolerance(Quantity.of(1), null));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.accepted(6, request());
        assertThat(floor.decided(7, LI, new Approve(APPROVAL))).isInstanceOf(Accepted.class);

        assertThat(floor.accepted(8, new ApproveStocktake(COUNT, WANG, null, APPROVAL)))
                .contains(new ApprovalUsed(APPROVAL, LI, "stocktake.Approve", "C1", "stocktake.variance",
                        Money.of(202)));
    }

    @Test
    void theApprovalOfSomebodyWhoHasCountedIsNone() {
        tolerance(new StocktakeTolerance(Quantity.of(1), null));
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.accepted(6, request());
        floor.accepted(7, new Approve(APPROVAL));
        floor.refused(8, new ApproveStocktake(COUNT, LI, null, APPROVAL), new ApproverInvolved(APPROVAL, WANG));
    }

    @Test
    void whereNobodySaysWhoCountedAnApprovalTellsNothing() {
        tolerance(new StocktakeTolerance(Quantity.ZERO, null));
        floor.accepted(5, new CountGoods(COUNT, null, null, null, List.of(line(1, MILK, null, 8))));
        floor.accepted(6, request());
        floor.decided(7, LI, new Approve(APPROVAL));
        floor.refused(9, new ApproveStocktake(COUNT, WANG, null, APPROVAL),
                new SecondPersonNeeded(COUNT, WANG, List.of(THE_MILK), 1));
    }

    private static RequestApproval request() {
        return new RequestApproval(APPROVAL, "stocktake.Approve", "C1", STORE, "stocktake.variance", Money.of(202),
                null);
    }

    private void tolerance(StocktakeTolerance tolerance) {
        floor.accepted(0, new OpenStocktake(COUNT, STORE, StocktakeScope.everything(), null, tolerance));
        floor.received(0, MILK, null, 10);
    }

    private static List<Quantity> adjustments(List<Event> events) {
        return events.stream()
                .filter(StockAdjusted.class::isInstance)
                .map(event -> ((StockAdjusted) event).quantity())
                .toList();
    }

    private static StockCause booked(int lineNo) {
        return new StockCause(StockCause.Kind.STOCKTAKE, "C1", lineNo);
    }
}
