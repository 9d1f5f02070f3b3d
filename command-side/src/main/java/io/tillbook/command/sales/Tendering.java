package io.tillbook.command.sales;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SalesRejection;
import io.tillbook.api.sales.SalesRejection.ChangeNotFromCash;
import io.tillbook.api.sales.SalesRejection.TenderExceedsDue;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a due amount may be paid. */
final class Tendering {
    private Tendering() {}

    /** Rule: change comes from cash, and is not more than the cash. */
    static Optional<SalesRejection> changeNotFromCash(List<Tender> tenders) {
        return Rules.firstOf(tenders, tender -> Rules.when(isWrongChange(tender),
                () -> new ChangeNotFromCash(tender.method(), tender.amountMinor(), tender.change())));
    }

    /** Rule: means that give no change pay no more than what is due. */
    static Optional<SalesRejection> overpaid(List<Tender> tenders, Money due) {
        Money nonCash = sum(tenders.stream().filter(tender -> tender.method() != TenderMethod.CASH).toList(),
                Tender::amountMinor);
        return Rules.when(nonCash.exceeds(due), () -> new TenderExceedsDue(due, nonCash));
    }

    /** Rule: what was handed over, less change, is what is due. */
    static Optional<SalesRejection> mismatch(List<Tender> tenders, Money due) {
        Money tendered = sum(tenders, Tender::amountMinor);
        Money change = sum(tenders, Tender::change);
        return Rules.when(!tendered.minus(change).equals(due), () -> new TendersDoNotMatch(due, tendered, change));
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
