package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.api.sales.TenderMethod.WECHAT;
import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.force;
import static io.tillbook.command.shifts.TillShop.line;
import static io.tillbook.command.shifts.TillShop.move;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.shifts.TillShop.sale;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsRejection.BagMissing;
import io.tillbook.api.shifts.ShiftsRejection.CountMissing;
import io.tillbook.api.shifts.ShiftsRejection.CountNotTheLast;
import io.tillbook.api.shifts.ShiftsRejection.CountOutdated;
import io.tillbook.api.shifts.ShiftsRejection.CountRecorded;
import io.tillbook.api.shifts.ShiftsRejection.DepositDiffers;
import io.tillbook.api.shifts.ShiftsRejection.KeepExceedsCount;
import io.tillbook.api.shifts.ShiftsRejection.KeepNotFoundByNext;
import io.tillbook.api.shifts.ShiftsRejection.ReasonMissing;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyClosed;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shift is closed by a count, and whatever differs stays what it is. */
class ClosedShiftTest {
    private final TillShop shop = new TillShop().withShift(10_000);

    @Test
    void nothingIsClosedWithoutACount() {
        assertThat(shop.refused(close("c", 1, 0))).isEqualTo(new CountMissing(CASH));
        shop.accepted(count("c", 1, 10_000));
        assertThat(shop.refused(close("other", 1, 10_000)))
                .isEqualTo(new CountNotTheLast(new CountId("other"), new CountId("c")));
    }

    @Test
    void aCountSaysNothingOfWhatThereShouldBe() {
        assertThat(shop.accepted(count("c", 1, 1))).singleElement()
                .isInstanceOf(TendersCounted.class);
        assertThat(shop.refused(count("c", 1, 2))).isEqualTo(new CountRecorded(new CountId("c")));
    }

    @Test
    void aRecountIsAnotherCountAndBothStay() {
        shop.accepted(count("c1", 1, 9_000));
        shop.accepted(count("c2", 1, 10_000));
        assertThat(shop.events(Shift.at(STORE, TILL, 1))).filteredOn(TendersCounted.class::isInstance).hasSize(2);
        shop.accepted(close("c2", 1, 10_000));
    }

    @Test
    void whatMovesAfterTheCountNeedsAnother() {
        shop.accepted(count("c", 1, 10_000));
        shop.at(EVENING).accepted(cash("1", 100));
        assertThat(shop.refused(close("c", 1, 10_000))).isEqualTo(new CountOutdated(new CountId("c")));
    }

    @Test
    void aLiveSaleAfterTheCountNeedsAnotherWhateverTheClockOfTheTillTells() {
        shop.at(EVENING).accepted(count("c", 1, 10_000));
        shop.at(NOON).accepted(cash("1", 100));
        assertThat(shop.at(EVENING).refused(close("c", 1, 10_000))).isEqualTo(new CountOutdated(new CountId("c")));
    }

    @Test
    void cashThatMovesAfterTheCountNeedsAnotherWhateverTheClockOfTheTillTells() {
        shop.at(EVENING).accepted(count("c", 1, 10_000));
        shop.at(NOON).accepted(move("m", 1, CashMovementKind.PAY_OUT, 100));
        assertThat(shop.at(EVENING).refused(close("c", 1, 10_000))).isEqualTo(new CountOutdated(new CountId("c")));
    }

    @Test
    void aSaleThatWasBeforeTheCountAndIsToldAfterItNeedsNone() {
        shop.at(EVENING).accepted(count("c", 1, 10_100));
        shop.at(NOON).accepted(reported("1", 100, 1));
        shop.at(EVENING).accepted(close("c", 1, 10_100));
    }

    @Test
    void aVarianceNeedsAReasonAndIsNeverMadeNothing() {
        shop.accepted(count("c", 1, 9_990));
        assertThat(shop.refused(close("c", 1, 9_990))).isEqualTo(new ReasonMissing(CASH, Money.of(-10)));
        assertThat(shop.only(close("c", 1, 9_990, "lost"), ShiftClosed.class).tenders()).containsExactly(
                new SettledTender(CASH, Money.of(10_000), Money.of(9_990), Money.of(-10), "lost"));
    }

    @Test
    void aLargeVarianceNeedsASecondPerson() {
        rules(new ShiftRules(null, null, null, null, Money.of(9), null, null));
        shop.accepted(count("c", 1, 9_990));
        assertThat(shop.refused(close("c", 1, 9_990, "lost"))).isInstanceOf(ApprovalMissing.class);
    }

    @Test
    void whatIsCountedStaysOrGoesAwayInABag() {
        shop.accepted(count("c", 1, 10_000));
        assertThat(shop.refused(close("c", 1, 10_001)))
                .isEqualTo(new KeepExceedsCount(Money.of(10_000), Money.of(10_001)));
        assertThat(shop.refused(close("c", 1, 9_000))).isEqualTo(new BagMissing(Money.of(1_000)));
        assertThat(shop.refused(bagged(9_000, 999L))).isEqualTo(
                new DepositDiffers(Money.of(10_000), Money.of(9_000), Money.of(999)));
        assertThat(shop.only(bagged(9_000, null), DepositMade.class).amountMinor()).isEqualTo(Money.of(1_000));
    }

    private static CloseShift bagged(long keep, @Nullable Long deposit) {
        return new CloseShift(STORE, TILL, 1, new CountId("c"), null, Money.of(keep),
                deposit == null ? null : Money.of(deposit), new BagId("B1"), null);
    }

    @Test
    void aLocationHasOtherMeansCountedToo() {
        rules(new ShiftRules(null, null, null, null, null, null, List.of(WECHAT)));
        shop.accepted(sale("1", null, List.of(line(1, CUP, Quantity.of(1), 300, 0)),
                List.of(new Tender(WECHAT, Money.of(300), null))));
        shop.at(EVENING).accepted(count("c", 1, 10_000));
        assertThat(shop.refused(close("c", 1, 10_000))).isEqualTo(new CountMissing(WECHAT));
        shop.accepted(new CountTenders(new CountId("c2"), STORE, TILL, 1,
                List.of(new TenderCount(CASH, Money.of(10_000), null), new TenderCount(WECHAT, Money.of(300), null)),
                WANG));
        shop.accepted(close("c2", 1, 10_000));
    }

    @Test
    void itIsClosedOnce() {
        shop.accepted(count("c", 1, 10_000));
        shop.accepted(close("c", 1, 10_000));
        assertThat(shop.refused(close("c", 1, 10_000))).isEqualTo(new ShiftAlreadyClosed(STORE, TILL, 1, NOON));
        assertThat(shop.refused(force(1))).isEqualTo(new ShiftAlreadyClosed(STORE, TILL, 1, NOON));
        assertThat(shop.refused(count("c2", 1, 1))).isEqualTo(new ShiftAlreadyClosed(STORE, TILL, 1, NOON));
    }

    @Test
    void aDeadTillIsCountedLaterAndItsReportIsMadeOnce() {
        shop.accepted(cash("1", 100));
        ZReported reported = shop.only(force(1), ZReported.class);
        shop.at(EVENING).accepted(open(2, 0));
        shop.accepted(count("c", 1, 10_050));
        List<Event> counted = shop.accepted(allInABag("c", 1, "short"));

        assertThat(counted).noneMatch(ZReported.class::isInstance)
                .filteredOn(ShiftClosed.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    ShiftClosed closed = (ShiftClosed) event;
                    assertThat(closed.z()).isEqualTo(1);
                    assertThat(closed.hash()).isEqualTo(reported.hash());
                    assertThat(closed.tenders().getFirst().varianceMinor()).isEqualTo(Money.of(-50));
                });
        assertThat(Objects.requireNonNull(shop.register().open()).shiftNo()).isEqualTo(2);
    }

    @Test
    void whatAShiftKeepsThatIsCountedLateIsWhatTheNextOneHasFound() {
        shop.accepted(force(1));
        shop.accepted(open(2, 9_000));
        shop.accepted(count("c", 1, 10_000));
        assertThat(shop.refused(close("c", 1, 10_000)))
                .isEqualTo(new KeepNotFoundByNext(2, Money.of(9_000), Money.of(10_000)));
        assertThat(shop.only(bagged(9_000, null), DepositMade.class).amountMinor()).isEqualTo(Money.of(1_000));
    }

    @Test
    void aShiftThatIsCountedLateMayKeepNothing() {
        shop.accepted(force(1));
        shop.accepted(open(2, 9_000));
        shop.accepted(force(2));
        shop.accepted(open(3, 1));
        shop.accepted(count("c", 1, 10_000));
        assertThat(shop.only(allInABag("c", 1, null), DepositMade.class).amountMinor()).isEqualTo(Money.of(10_000));
    }

    private static CloseShift allInABag(String count, int shiftNo, @Nullable String reason) {
        CloseShift kept = close(count, shiftNo, 0, reason);
        return new CloseShift(STORE, TILL, shiftNo, kept.countId(), kept.reasons(), Money.ZERO, null,
                new BagId("B1"), null);
    }

    @Test
    void anEmptyShiftHasAReportToo() {
        shop.accepted(count("c", 1, 10_000));
        ZReport report = shop.only(close("c", 1, 10_000), ZReported.class).report();
        assertThat(report.receipts()).isZero();
        assertThat(report.firstReceipt()).isNull();
        assertThat(report.canonical()).doesNotContain("Receipt\"").contains("\"tenders\":{}");
    }

    @Test
    void reportsAreNumberedWithoutGapsAndChained() {
        List<ZChain.Link> links = new ArrayList<>();
        for (int shift = 1; shift <= 3; shift++) {
            if (shift > 1) {
                shop.accepted(open(shift, 10_000));
            }
            shop.accepted(count("c" + shift, shift, 10_000));
            ZReported reported = shop.only(close("c" + shift, shift, 10_000), ZReported.class);
            assertThat(reported.report().z()).isEqualTo(shift);
            links.add(new ZChain.Link(reported.report().canonical(), reported.previous(), reported.hash()));
        }
        assertThat(ZChain.brokenAt(ZChain.GENESIS, links)).isEmpty();
    }

    private void rules(ShiftRules rules) {
        shop.accepted(new SetShiftRules(STORE, rules));
    }
}
