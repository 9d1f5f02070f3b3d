package io.tillbook.command.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsRejection.QuarantineNeedsBatch;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsTender;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.Flags;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of a sale may come back: not more goods than were sold, for exactly what was paid, and by each means of
 * payment no more than was paid with it.
 */
final class ReturnLimits implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.writing(ReturnableSale.at(wanted.command().saleId()));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        ReturnableSale sale = draft.of(ReturnableSale.at(ticket.command().saleId()));
        return ticket.unless(tooMuch(ticket, sale)).then(within -> refunded(told(within, sale), sale));
    }

    private static Stream<Flag> tooMuch(ReturnTicket ticket, ReturnableSale sale) {
        return ticket.lines()
                .stream()
                .map(ReturnTicket.Line::asked)
                .filter(asked -> asked.quantity().exceeds(returnable(asked, sale)))
                .map(asked -> Flag.of(FlagKind.RETURN_EXCEEDS_SALE,
                        new ReturnExceedsSale(asked.saleLineNo(), asked.quantity(), returnable(asked, sale))));
    }

    private static Quantity returnable(ReturnLine asked, ReturnableSale sale) {
        return sale.line(asked.saleLineNo()).orElseThrow().returnable(asked.batch());
    }

    /** The ticket with what is to be refunded and what the goods had cost. */
    private static ReturnTicket told(ReturnTicket ticket, ReturnableSale sale) {
        return ticket.withLines(ticket.lines().stream().map(line -> {
            ReturnableLine from = sale.line(line.asked().saleLineNo()).orElseThrow();
            return new ReturnTicket.Line(line.asked(), line.sold(), from.refundFor(line.asked().quantity()),
                    from.next(line.asked().quantity(), line.asked().batch()), from.taxOf(line.asked().quantity()));
        }).toList());
    }

    private static Step<ReturnTicket> refunded(ReturnTicket ticket, ReturnableSale sale) {
        List<Refund> refunds = ticket.command().refunds();
        return ticket
                .unless(Flags.of(() -> quarantineWithoutBatch(ticket), () -> refundsDoNotMatch(ticket, refunds),
                        () -> refundExceedsTender(refunds, sale)))
                .then(checked -> new Step.Next<>(
                        checked.withLines(checked.lines().stream().map(ReturnLimits::quarantinable).toList())));
    }

    private static Stream<Flag> quarantineWithoutBatch(ReturnTicket ticket) {
        return ticket.lines()
                .stream()
                .filter(ReturnLimits::lacksBatch)
                .map(line -> Flag.of(FlagKind.QUARANTINE_NEEDS_BATCH,
                        new QuarantineNeedsBatch(line.asked().saleLineNo(), line.sold().sku())));
    }

    private static boolean lacksBatch(ReturnTicket.Line line) {
        return line.asked().quarantined() && line.goods().stream().anyMatch(part -> part.batch() == null);
    }

    /** Quarantine is kept by batches. */
    private static ReturnTicket.Line quarantinable(ReturnTicket.Line line) {
        ReturnLine asked = line.asked();
        return lacksBatch(line)
                ? new ReturnTicket.Line(
                        new ReturnLine(asked.saleLineNo(), asked.quantity(), asked.restock(), null, asked.batch()),
                        line.sold(), line.refund(), line.goods(), line.tax())
                : line;
    }

    private static Stream<Flag> refundsDoNotMatch(ReturnTicket ticket, List<Refund> refunds) {
        return refundsDoNotMatch(ticket.lines().stream().map(ReturnTicket.Line::refund), refunds);
    }

    /** Rule: what is given back is what is due for the lines, together. */
    static Stream<Flag> refundsDoNotMatch(Stream<Money> ofLines, List<Refund> refunds) {
        Money due = ofLines.reduce(Money.ZERO, Money::plus);
        Money refunded = Refund.total(refunds);
        return due.equals(refunded)
                ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.REFUNDS_DO_NOT_MATCH, new RefundsDoNotMatch(due, refunded),
                        due.minus(refunded)));
    }

    private static Stream<Flag> refundExceedsTender(List<Refund> refunds, ReturnableSale sale) {
        Map<TenderMethod, Money> byMethod = new TreeMap<>();
        refunds.forEach(refund -> byMethod.merge(refund.method(), refund.amountMinor(), Money::plus));
        return byMethod.entrySet()
                .stream()
                .filter(refund -> refund.getValue().exceeds(sale.refundableBy(refund.getKey())))
                .map(refund -> refundExceedsTender(refund.getKey(), refund.getValue(),
                        sale.refundableBy(refund.getKey())));
    }

    private static Flag refundExceedsTender(TenderMethod method, Money refund, Money refundable) {
        return Flag.of(FlagKind.REFUND_EXCEEDS_TENDER, new RefundExceedsTender(method, refund, refundable),
                refund.minus(refundable));
    }
}
