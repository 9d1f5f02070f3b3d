package io.tillbook.command.sales;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesRejection.ChangeNotFromCash;
import io.tillbook.api.sales.SalesRejection.TenderExceedsDue;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.CashRounding;
import io.tillbook.command.checkout.Flags;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How what is due may be paid. In cash it is rounded, where the location has no coins for the exact amount. */
final class Tendering implements SalePart {
    private final CashRounding rounding;

    Tendering(CashRounding rounding) {
        this.rounding = rounding;
    }

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return isPaidInCash(sale) ? rounding.reading(soFar, sale.location()) : soFar;
    }

    /** Nothing is handed over, beside what is set off, where what is due in cash is rounded to nothing. */
    private static boolean isPaidInCash(CompleteSale sale) {
        return sale.tenders().stream().allMatch(Tender::isSetOff)
                || sale.tenders().stream().anyMatch(Tendering::isHandedOver);
    }

    private static boolean isHandedOver(Tender tender) {
        return tender.method() == TenderMethod.CASH && !tender.isSetOff();
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<Tender> tenders = ticket.sale().tenders();
        Money due = ticket.due();
        Money payable = payable(ticket, draft);
        boolean isRounded = !payable.equals(due) && captured(tenders).equals(payable);
        return ticket
                .unless(Flags.of(() -> changeNotFromCash(tenders), () -> overpaid(tenders, due),
                        () -> isRounded ? Stream.empty() : mismatch(tenders, due)))
                .then(each -> new Step.Next<>(isRounded ? each.rounded(payable.minus(due)) : each));
    }

    /** What is to be paid with the cash that is handed over rounded: {@code Σ others + step · R(c / step)}. */
    private Money payable(Ticket ticket, Draft draft) {
        CompleteSale sale = ticket.sale();
        Money exact = captured(sale.tenders().stream().filter(tender -> !isHandedOver(tender)).toList());
        Money inCash = ticket.due().minus(exact);
        if (!isPaidInCash(sale) || inCash.isNegative()) {
            return ticket.due();
        }
        return exact.plus(rounding.inCash(inCash, sale.location(), ticket.paidAt(), draft));
    }

    /** Rule: change comes from cash, and is not more than the cash. */
    static Stream<Flag> changeNotFromCash(List<Tender> tenders) {
        return tenders.stream()
                .filter(Tendering::isWrongChange)
                .map(tender -> Flag.of(FlagKind.CHANGE_NOT_FROM_CASH,
                        new ChangeNotFromCash(tender.method(), tender.amountMinor(), tender.change()),
                        tender.change()));
    }

    /** Rule: means that give no change pay no more than what is due. */
    static Stream<Flag> overpaid(List<Tender> tenders, Money due) {
        Money nonCash = nonCash(tenders);
        return !nonCash.isZero() && nonCash.exceeds(due)
                ? Stream.of(Flag.of(FlagKind.TENDER_EXCEEDS_DUE, new TenderExceedsDue(due, nonCash),
                        nonCash.minus(due)))
                : Stream.empty();
    }

    /** Rule: what was handed over, less change, is what is due. */
    static Stream<Flag> mismatch(List<Tender> tenders, Money due) {
        Money captured = captured(tenders);
        return captured.equals(due)
                ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.TENDERS_DO_NOT_MATCH,
                        new TendersDoNotMatch(due, sum(tenders, Tender::amountMinor), sum(tenders, Tender::change)),
                        due.minus(captured)));
    }

    private static boolean isWrongChange(Tender tender) {
        boolean givesChange = !tender.change().isZero();
        return givesChange
                && (tender.method() != TenderMethod.CASH || tender.change().exceeds(tender.amountMinor()));
    }

    private static Money captured(List<Tender> tenders) {
        return sum(tenders, Tender::captured);
    }

    private static Money nonCash(List<Tender> tenders) {
        return sum(tenders.stream().filter(tender -> tender.method() != TenderMethod.CASH).toList(),
                Tender::amountMinor);
    }

    private static Money sum(List<Tender> tenders, Function<Tender, Money> amount) {
        return tenders.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
