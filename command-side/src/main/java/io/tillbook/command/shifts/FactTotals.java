package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.shifts.CashTotals;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.TaxTurnover;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sales and returns add to the totals of a shift. */
final class FactTotals {
    private FactTotals() {}

    /**
     * A sale. What was paid for lines that are held is told apart, as those lines are. What is set off in an exchange
     * was handed over by nobody, and so was taken by no means.
     */
    static ShiftTotals of(Ticket ticket) {
        List<Tender> tenders = ticket.sale().tenders();
        Money unmatched = sum(tenders.stream().map(Tender::captured)).minus(ticket.due()).minus(ticket.rounding());
        ReceiptNo receipt = ticket.sale().receiptNo();
        return new ShiftTotals(1, 0, receipt, receipt, gross(ticket), discounts(ticket), ticket.total(), Money.ZERO,
                ticket.rounding(), ticket.heldAmount(), unmatched, null,
                tenders.stream()
                        .filter(tender -> !tender.isSetOff())
                        .map(tender -> new TenderTotal(tender.method(), tender.captured(), Money.ZERO))
                        .toList(),
                taxes(ticket), CashTotals.NONE);
    }

    /** Lines that had been held: they were paid for with their sale. */
    static ShiftTotals ofHeldLines(Ticket ticket) {
        return new ShiftTotals(0, 0, null, null, gross(ticket), discounts(ticket), ticket.total(), Money.ZERO,
                Money.ZERO, ticket.total().negated(), null, null, List.of(), taxes(ticket), CashTotals.NONE);
    }

    /** A return. What is paid more for what is kept is paid less for what comes back, with its tax. */
    static ShiftTotals of(ReturnTicket ticket) {
        Stream<TaxTurnover> back = ticket.lines()
                .stream()
                .flatMap(line -> taxBack(line.refund(), line.tax()));
        Stream<TaxTurnover> restated = ticket.due()
                .restated()
                .stream()
                .flatMap(line -> taxBack(line.changeMinor(), line.tax()).map(FactTotals::negated));
        Money unmatched = ticket.due().totalMinor().minus(Refund.total(ticket.refunds())).plus(ticket.rounding());
        return back(ticket.due().totalMinor(), ticket.rounding().negated(), unmatched, ticket.command().refunds(),
                Stream.concat(back, restated));
    }

    /** A return without a receipt. */
    static ShiftTotals of(WithoutReceiptTicket ticket) {
        Money due = sum(ticket.lines().stream().map(line -> line.asked().refundMinor()));
        return back(due, Money.ZERO, due.minus(Refund.total(ticket.command().refunds())), ticket.command().refunds(),
                ticket.lines().stream().flatMap(line -> taxBack(line.asked().refundMinor(), line.tax())));
    }

    private static ShiftTotals back(Money due, Money rounding, Money unmatched, List<Refund> refunds,
            Stream<TaxTurnover> taxes) {
        return new ShiftTotals(0, 1, null, null, Money.ZERO, Money.ZERO, Money.ZERO, due, rounding, null, unmatched,
                null,
                refunds.stream()
                        .map(refund -> new TenderTotal(refund.method(), Money.ZERO, refund.amountMinor()))
                        .toList(),
                taxes.toList(), CashTotals.NONE);
    }

    private static Stream<TaxTurnover> taxBack(Money refund, @Nullable LineTax tax) {
        return tax == null
                ? Stream.empty()
                : Stream.of(TaxTurnover.returned(tax.rateBp(), refund, tax.amountMinor()));
    }

    private static TaxTurnover negated(TaxTurnover back) {
        return TaxTurnover.returned(back.basisPoints(), back.returnedMinor().negated(),
                back.returnedTaxMinor().negated());
    }

    private static Money gross(Ticket ticket) {
        return sum(ticket.lines().stream().map(line -> line.asked().gross()));
    }

    private static Money discounts(Ticket ticket) {
        return sum(ticket.lines().stream().map(ticket::adjusted)).negated();
    }

    private static List<TaxTurnover> taxes(Ticket ticket) {
        return ticket.lines()
                .stream()
                .flatMap(line -> Stream.ofNullable(line.tax())
                        .map(tax -> TaxTurnover.sold(tax.rateBp(), ticket.paid(line), tax.amountMinor())))
                .toList();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
