package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.OPENED;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.back;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.force;
import static io.tillbook.command.shifts.TillShop.line;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.shifts.TillShop.sale;
import static io.tillbook.command.shifts.TillShop.settle;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyClosed;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.kernel.Footprint;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales and returns belong to the shift that they happened in, whenever they are told. */
class FactsInShiftsTest {
    private final TillShop shop = new TillShop();

    @Test
    void aRegisterWithoutShiftsGoesOnAsEver() {
        assertThat(shop.accepted(cash("1", 100))).noneMatch(ShiftsEvent.class::isInstance);
        shop.withRegister();
        assertThat(shop.accepted(cash("2", 100))).noneMatch(ShiftsEvent.class::isInstance);
        assertThat(shop.accepted(reported("3", 100, null))).noneMatch(ShiftsEvent.class::isInstance);
    }

    @Test
    void aLocationMayInsistOnAShift() {
        shop.withRegister()
                .accepted(new SetShiftRules(STORE, new ShiftRules(null, true, null, null, null, null, null)));
        assertThat(shop.refused(cash("1", 100))).isEqualTo(new NoOpenShift(STORE, TILL));
        shop.accepted(reported("2", 100, null));
        shop.accepted(open(1, 0));
        shop.accepted(cash("3", 100));
        assertThat(shop.shift(1).totals().salesMinor()).isEqualTo(Money.of(100));
    }

    @Test
    void aLiveSaleNamesTheOpenShiftOrNone() {
        shop.withShift(0).accepted(cash("1", 100).inShift(1));
        assertThat(shop.refused(cash("2", 100).inShift(2))).isEqualTo(new ShiftNumberOutOfOrder(2, 1));
        shop.accepted(force(1));
        assertThat(shop.refused(cash("2", 100).inShift(1))).isEqualTo(new ShiftAlreadyClosed(STORE, TILL, 1, NOON));
        assertThat(shop.refused(cash("2", 100).inShift(2))).isEqualTo(new NoOpenShift(STORE, TILL));
        shop.accepted(reported("1", 100, 1));
        assertThat(shop.shift(1).totals().receipts()).as("told twice, counted once").isEqualTo(1);
    }

    @Test
    void aSaleAfterMidnightCountsForTheDayOfItsShift() {
        shop.withShift(0).at(OffsetDateTime.parse("2026-11-29T01:30:00+08:00"));
        assertThat(shop.only(cash("1", 100), SaleCompleted.class).businessDay()).isEqualTo(DAY);
        assertThat(shop.only(back("b", "1", Quantity.of(1), CASH, 100, null), ReturnAccepted.class).businessDay())
                .isEqualTo(DAY);
    }

    @Test
    void aLateSaleGoesToTheShiftOfItsMomentThoughAnotherOneIsOpen() {
        closedFirst();
        shop.at(NEXT_DAY).accepted(open(2, 0));
        shop.at(NOON).accepted(reported("9", 100, null));
        assertThat(shop.shift(1).totals().salesMinor()).isEqualTo(Money.of(100));
        assertThat(shop.shift(2).totals().salesMinor()).isEqualTo(Money.ZERO);
        assertThat(shop.shift(1).tenders()).containsExactly(
                new SettledTender(CASH, Money.of(100), Money.ZERO, Money.of(-100), null));
    }

    @Test
    void amendmentsFollowTheNewestLinkAndPerpetualTotalsGoOn() {
        closedFirst();
        shop.at(NEXT_DAY).accepted(open(2, 0));
        shop.accepted(cash("2", 30));
        shop.accepted(count("c2", 2, 30));
        ZReported second = shop.only(close("c2", 2, 30), ZReported.class);
        ZAmended amended = shop.only(reported("9", 100, 1), ZAmended.class);

        assertThat(amended.previous()).isEqualTo(second.hash());
        assertThat(amended.amendment().amends()).isEqualTo(1);
        assertThat(amended.amendment().perpetualMinor()).isEqualTo(Money.of(130));
        assertThat(shop.register().lastZ()).isEqualTo(2);
        assertThat(shop.register().perpetualSalesMinor()).isEqualTo(Money.of(130));
    }

    @Test
    void aLateReturnAmendsReturns() {
        shop.withShift(0).accepted(cash("1", 100));
        shop.accepted(count("c", 1, 100));
        shop.at(EVENING).accepted(close("c", 1, 100));
        ZAmended amended = shop.only(back("b", "1", Quantity.of(1), CASH, 100, Origin.REPORTED), ZAmended.class);
        assertThat(amended.amendment().cause()).isEqualTo(LateCause.LATE_RETURN);
        assertThat(amended.amendment().returnsMinor()).isEqualTo(Money.of(100));
        assertThat(amended.amendment().perpetualMinor()).isEqualTo(Money.of(100));
        assertThat(shop.register().perpetualSalesMinor()).isEqualTo(Money.of(100));
        assertThat(shop.shift(1).tenders()).containsExactly(
                new SettledTender(CASH, Money.ZERO, Money.of(100), Money.of(100), null));
    }

    @Test
    void aLateFactWritesToItsDayOnlyOnceThatIsSettled() {
        closedFirst();
        CountedFact named = CountedFact.of(reported("9", 100, 1));
        CountedFact unnamed = CountedFact.of(reported("9", 100, null));
        StreamId day = DayOfShifts.at(STORE, DAY).id();
        assertThat(named.footprint(Footprint.none(), shop.states()).reads()).contains(day);
        assertThat(named.footprint(Footprint.none(), shop.states()).writes()).doesNotContain(day);
        assertThat(unnamed.footprint(Footprint.none(), shop.states()).writes()).doesNotContain(day);
        shop.accepted(settle());
        assertThat(named.footprint(Footprint.none(), shop.states()).writes()).contains(day);
        assertThat(unnamed.footprint(Footprint.none(), shop.states()).writes()).contains(day);
    }

    @Test
    void whatIsInNoShiftIsSeen() {
        closedFirst();
        shop.at(EVENING.plusMinutes(1));
        FactUnassigned between = shop.only(reported("9", 100, null), FactUnassigned.class);
        assertThat(between.totals().salesMinor()).isEqualTo(Money.of(100));
        assertThat(shop.only(reported("10", 100, 7), FactUnassigned.class).shiftNo()).isEqualTo(7);
        assertThat(shop.accepted(cash("11", 100))).as("a live one too").anyMatch(FactUnassigned.class::isInstance);
    }

    @Test
    void whatWasBeforeTheFirstShiftIsMissedByNobody() {
        shop.withShift(0).at(OPENED.minusDays(1));
        assertThat(shop.accepted(reported("9", 100, null))).noneMatch(ShiftsEvent.class::isInstance);
    }

    @Test
    void paymentsThatDoNotMatchAreNoRounding() {
        shop.withShift(0)
                .accepted(sale("1", Origin.REPORTED, List.of(line(1, CUP, Quantity.of(1), 100, 0)),
                        List.of(new Tender(CASH, Money.of(70), null))));
        ShiftTotals totals = shop.shift(1).totals();
        assertThat(totals.unmatchedMinor()).isEqualTo(Money.of(-30));
        assertThat(totals.roundingMinor()).isEqualTo(Money.ZERO);
        assertThat(totals.expected(CASH)).isEqualTo(Money.of(70));
    }

    @Test
    void linesThatAreHeldArePaidForAndCountedOnceTheyAreBooked() {
        Sku ghost = new Sku("ghost");
        shop.withShift(0)
                .accepted(sale("1", Origin.REPORTED,
                        List.of(line(1, CUP, Quantity.of(1), 100, 0), line(2, ghost, Quantity.of(1), 40, 0)),
                        List.of(new Tender(CASH, Money.of(140), null))));
        ShiftTotals before = shop.shift(1).totals();
        assertThat(before.salesMinor()).isEqualTo(Money.of(100));
        assertThat(before.heldMinor()).isEqualTo(Money.of(40));
        assertThat(before.expected(CASH)).isEqualTo(Money.of(140));

        shop.accepted(count("c", 1, 140));
        shop.at(EVENING).accepted(close("c", 1, 140));
        shop.given(TillShop.taxed(ghost, Unit.PIECE, 0));
        FactId fact = FactIds.ofLines(sale("1", Origin.REPORTED,
                List.of(line(1, CUP, Quantity.of(1), 100, 0), line(2, ghost, Quantity.of(1), 40, 0)),
                List.of(new Tender(CASH, Money.of(140), null))));
        ZAmended amended = shop.only(new ReleaseFact(fact, "is registered", null, null, null, null), ZAmended.class);
        assertThat(amended.amendment().cause()).isEqualTo(LateCause.LATE_LINES);
        assertThat(amended.amendment().salesMinor()).isEqualTo(Money.of(40));
        assertThat(amended.amendment().heldMinor()).isEqualTo(Money.of(-40));
        assertThat(shop.shift(1).totals().held()).isEqualTo(Money.ZERO);
        assertThat(shop.shift(1).totals().expected(CASH)).isEqualTo(Money.of(140));
    }

    /** By the clock they could have been sold in the next shift, which was opened in the same second. */
    @Test
    void linesThatAreHeldBelongToTheShiftOfTheirSale() {
        Sku ghost = new Sku("ghost");
        CompleteSale sale = sale("1", Origin.REPORTED,
                List.of(line(1, CUP, Quantity.of(1), 100, 0), line(2, ghost, Quantity.of(1), 40, 0)),
                List.of(new Tender(CASH, Money.of(140), null)));
        shop.withShift(0).at(EVENING).accepted(sale);
        shop.accepted(count("c", 1, 140));
        shop.accepted(close("c", 1, 140));
        shop.accepted(TillShop.open(2, 140));
        shop.given(TillShop.taxed(ghost, Unit.PIECE, 0));
        shop.accepted(new ReleaseFact(FactIds.ofLines(sale), "is registered", null, null, null, null));
        assertThat(shop.shift(1).totals().held()).isEqualTo(Money.ZERO);
        assertThat(shop.shift(1).totals().salesMinor()).isEqualTo(Money.of(140));
        assertThat(shop.shift(2).totals().held()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsSetOffInAnExchangeIsNoCash() {
        shop.withShift(1_000).accepted(cash("1", 100));
        shop.accepted(new ExchangeGoods(
                new AcceptReturn(new ReturnId("x"), new SaleId("sale-1"), STORE, TILL,
                        List.of(new ReturnLine(1, Quantity.of(1), true)), List.of(), "another colour", null),
                sale("2", null, List.of(line(1, CUP, Quantity.of(1), 130, 0)),
                        List.of(new Tender(CASH, Money.of(30), null)))));
        ShiftTotals totals = shop.shift(1).totals();
        assertThat(totals.expected(CASH)).isEqualTo(Money.of(1_130));
        assertThat(totals.salesMinor()).isEqualTo(Money.of(230));
        assertThat(totals.returnsMinor()).isEqualTo(Money.of(100));
        assertThat(totals.returns()).isEqualTo(1);
        assertThat(totals.tenders()).containsExactly(new TenderTotal(CASH, Money.of(130), Money.ZERO));
    }

    /** A shift that has sold nothing, closed in the evening. */
    private void closedFirst() {
        shop.withShift(0).at(EVENING);
        shop.accepted(count("c", 1, 0));
        shop.accepted(close("c", 1, 0));
    }
}
