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

/** How what is due may be paid. */
final class Tendering implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<Tender> tenders = ticket.sale().tenders();
        Money due = ticket.due();
        return ticket.unless(Flags.of(() -> changeNotFromCash(tenders), () -> overpaid(tenders, due),
                () -> mismatch(tenders, due)));
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
        Money nonCash = sum(tenders.stream().filter(tender -> tender.method() != TenderMethod.CASH).toList(),
                Tender::amountMinor);
        return !nonCash.isZero() && nonCash.exceeds(due)
                ? Stream.of(Flag.of(FlagKind.TENDER_EXCEEDS_DUE, new TenderExceedsDue(due, nonCash),
                        nonCash.minus(due)))
                : Stream.empty();
    }

    /** Rule: what was handed over, less change, is what is due. */
    static Stream<Flag> mismatch(List<Tender> tenders, Money due) {
        Money tendered = sum(tenders, Tender::amountMinor);
        Money change = sum(tenders, Tender::change);
        Money captured = tendered.minus(change);
        return captured.equals(due)
                ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.TENDERS_DO_NOT_MATCH, new TendersDoNotMatch(due, tendered, change),
                        due.minus(captured)));
    }

    private static boolean isWrongChange(Tender tender) {
        boolean givesChange = !tender.change().isZero();
        return givesChange
                && (tender.method() != TenderMethod.CASH || tender.change().exceeds(tender.amountMinor()));
    }

    private static Money sum(List<Tender> tenders, Function<Tender, Money> amount) {
        return tenders.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
