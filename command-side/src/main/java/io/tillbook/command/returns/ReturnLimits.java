package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection;
import io.tillbook.api.returns.ReturnsRejection.QuarantineNeedsBatch;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsTender;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSaleLine;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of a sale may come back: not more goods than were sold, for exactly what was paid, and by each means of
 * payment no more than was paid with it.
 */
record ReturnLimits(AcceptReturn command, ReturnableSale sale) {
    Optional<ReturnsRejection> alreadyAccepted(Existence earlier) {
        return Rules.when(earlier.isPresent(), () -> new ReturnAlreadyAccepted(command.returnId()));
    }

    Optional<ReturnsRejection> unknownSale() {
        return Rules.when(!sale.isKnown(), () -> new UnknownSale(command.saleId()));
    }

    Optional<ReturnsRejection> unknownLine() {
        return Rules.firstOf(command.lines(), line -> Rules.when(sale.line(line.saleLineNo()).isEmpty(),
                () -> new UnknownSaleLine(command.saleId(), line.saleLineNo())));
    }

    Optional<ReturnsRejection> tooMuch() {
        return Rules.firstOf(command.lines(),
                line -> Rules.when(line.quantity().exceeds(line(line).returnable(line.batch())),
                        () -> new ReturnExceedsSale(line.saleLineNo(), line.quantity(),
                                line(line).returnable(line.batch()))));
    }

    Optional<ReturnsRejection> quarantineWithoutBatch() {
        return Rules.firstOf(command.lines(),
                line -> Rules.when(
                        line.quarantined() && line(line).next(line.quantity(), line.batch())
                                .stream()
                                .anyMatch(part -> part.batch() == null),
                        () -> new QuarantineNeedsBatch(line.saleLineNo(), line(line).sold().sku())));
    }

    Optional<ReturnsRejection> refundsDoNotMatch() {
        Money due = command.lines()
                .stream()
                .map(line -> line(line).refundFor(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
        Money refunded = command.refunds().stream().map(Refund::amountMinor).reduce(Money.ZERO, Money::plus);
        return Rules.when(!due.equals(refunded), () -> new RefundsDoNotMatch(due, refunded));
    }

    Optional<ReturnsRejection> refundExceedsTender() {
        Map<TenderMethod, Money> refunds = new TreeMap<>();
        command.refunds().forEach(refund -> refunds.merge(refund.method(), refund.amountMinor(), Money::plus));
        return Rules.firstOf(refunds.entrySet(),
                refund -> Rules.when(refund.getValue().exceeds(sale.refundableBy(refund.getKey())),
                        () -> new RefundExceedsTender(refund.getKey(), refund.getValue(),
                                sale.refundableBy(refund.getKey()))));
    }

    /** The line of the sale, which {@link #unknownLine} has nothing against. */
    ReturnableLine line(ReturnLine line) {
        return sale.line(line.saleLineNo()).orElseThrow();
    }
}
