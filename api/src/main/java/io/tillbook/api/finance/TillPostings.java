package io.tillbook.api.finance;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.RegisterEvent;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ShiftsEvent.OfLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What shifts, drawers and deposits do to the accounts. */
final class TillPostings {
    private TillPostings() {}

    static List<Entry> of(ShiftsEvent event) {
        return switch (event) {
            case ShiftEvent shift -> of(shift);
            case SettlementEvent settlement -> of(settlement);
            case CashMoved moved -> moved(moved);
            case RegisterEvent _,OfLocation _,FactUnassigned _,FactAssigned _ -> List.of();
        };
    }

    private static List<Entry> of(ShiftEvent event) {
        return switch (event) {
            // What is in a drawer that has had no shift before is told by nobody else.
            case ShiftOpened opened -> opened.shiftNo() == 1
                    ? toSafe(opened.businessDay(), opened.floatMinor().negated(), opened.location())
                    : List.of();
            case OpeningVarianceFound found -> difference(found.businessDay(), found.varianceMinor(),
                    AccountRole.TILL_CASH, found.location());
            case ShiftClosed closed -> difference(closed.businessDay(), cash(closed.tenders()),
                    AccountRole.TILL_CASH, closed.location());
            case ShiftAmended amended -> isCounted(amended.tenders())
                    ? difference(amended.businessDay(), amended.delta().expected(TenderMethod.CASH).negated(),
                            AccountRole.TILL_CASH, amended.location())
                    : List.of();
            case ShiftAdvanced _,DrawerOpened _,HandedOver _,HandOverAccepted _,HandOverDeclined _ -> List.of();
            case TendersCounted _,ShiftForceClosed _ -> List.of();
        };
    }

    private static List<Entry> of(SettlementEvent event) {
        return switch (event) {
            case DepositMade made -> made.movement() == null
                    ? toSafe(made.businessDay(), made.amountMinor(), made.location())
                    : List.of();
            case DepositConfirmed confirmed -> Stream
                    .of(difference(confirmed.businessDay(), confirmed.varianceMinor(), AccountRole.SAFE,
                            confirmed.location()), banked(confirmed))
                    .flatMap(List::stream)
                    .toList();
            case ShiftListed _,DaySettled _,DayAmended _ -> List.of();
        };
    }

    private static List<Entry> banked(DepositConfirmed confirmed) {
        return new Draft(confirmed.confirmedAt().toLocalDate(), PostingRule.TILL_CASH).memo(confirmed.bag().value())
                .debit(AccountRole.BANK, confirmed.countedMinor(), confirmed.location())
                .credit(AccountRole.SAFE, confirmed.countedMinor(), confirmed.location())
                .entries();
    }

    private static List<Entry> moved(CashMoved moved) {
        LocationId at = moved.location();
        Draft draft = new Draft(moved.businessDay(), PostingRule.TILL_CASH).by(moved.cashier()).memo(moved.reason());
        return switch (moved.kind()) {
            case PAY_IN -> draft.debit(AccountRole.TILL_CASH, moved.amountMinor(), at)
                    .credit(AccountRole.TILL_SUSPENSE, moved.amountMinor(), at)
                    .entries();
            case PAY_OUT -> draft.debit(AccountRole.TILL_SUSPENSE, moved.amountMinor(), at)
                    .credit(AccountRole.TILL_CASH, moved.amountMinor(), at)
                    .entries();
            case DROP -> toSafe(moved.businessDay(), moved.amountMinor(), at);
            case FLOAT_ADD -> toSafe(moved.businessDay(), moved.amountMinor().negated(), at);
            case CHANGE_BUY -> List.of();
        };
    }

    private static List<Entry> toSafe(LocalDate day, Money amount, LocationId at) {
        return new Draft(day, PostingRule.TILL_CASH).debit(AccountRole.SAFE, amount, at)
                .credit(AccountRole.TILL_CASH, amount, at)
                .entries();
    }

    /** What is more or less than it should be waits as a difference, and is decided at once. */
    private static List<Entry> difference(LocalDate day, Money more, AccountRole money, LocationId at) {
        List<Entry> found = new Draft(day, PostingRule.CASH_DIFFERENCE).debit(money, more, at)
                .credit(AccountRole.COUNT_DIFFERENCES, more, at)
                .entries();
        List<Entry> decided = new Draft(day, PostingRule.DIFFERENCE_DECIDED)
                .debit(AccountRole.COUNT_DIFFERENCES, more, at)
                .gain(more, at)
                .entries();
        return Stream.concat(found.stream(), decided.stream()).toList();
    }

    private static Money cash(List<SettledTender> tenders) {
        return tenders.stream()
                .filter(tender -> tender.method() == TenderMethod.CASH)
                .map(SettledTender::variance)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isCounted(List<SettledTender> tenders) {
        return tenders.stream()
                .anyMatch(tender -> tender.method() == TenderMethod.CASH && tender.countedMinor() != null);
    }
}
