package io.tillbook.command.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection.QuarantineNeedsBatch;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsTender;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.CashRounding;
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
 * How much of a sale may come back: not more goods than were sold, for exactly what is due, and by each means of
 * payment no more than was paid with it.
 */
final class ReturnLimits implements ReturnPart {
    private final CashRounding rounding;

    ReturnLimits(CashRounding rounding) {
        this.rounding = rounding;
    }

    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        Footprint own = soFar.writing(ReturnableSale.at(wanted.command().saleId()));
        return canBePaidInCash(wanted.command()) ? rounding.reading(own, wanted.command().location()) : own;
    }

    /** Nothing is handed over where what is due in cash is rounded to nothing. */
    private static boolean canBePaidInCash(AcceptReturn command) {
        return command.refunds().isEmpty()
                || command.refunds().stream().anyMatch(refund -> refund.method() == TenderMethod.CASH);
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        ReturnableSale sale = draft.of(ReturnableSale.at(ticket.command().saleId()));
        return ticket.unless(tooMuch(ticket, sale)).then(within -> refunded(told(within, sale), sale, draft));
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
        DueBack due = sale.kept()
                .due(ticket.lines().stream().map(line -> GoodsBack.of(line.asked())).toList(), ticket.cited());
        return SetOff.against(ticket.exchange(), ticket.due(due)
                .withLines(ticket.lines().stream().map(line -> told(line, due, sale)).toList()), sale);
    }

    private static ReturnTicket.Line told(ReturnTicket.Line line, DueBack due, ReturnableSale sale) {
        ReturnLine asked = line.asked();
        ReturnableLine from = sale.line(asked.saleLineNo()).orElseThrow();
        Money refund = due.of(asked.saleLineNo());
        return new ReturnTicket.Line(asked, line.sold(), refund, from.next(asked.quantity(), asked.batch()),
                from.kept().taxBack(asked.quantity(), refund));
    }

    private Step<ReturnTicket> refunded(ReturnTicket ticket, ReturnableSale sale, States states) {
        List<Refund> refunds = ticket.refunds();
        Money due = ticket.due().totalMinor();
        Money refunded = Refund.total(refunds);
        boolean isRounded = !refunded.equals(due) && rounded(ticket, sale, states).anyMatch(refunded::equals);
        return ticket
                .unless(Flags.of(() -> quarantineWithoutBatch(ticket),
                        () -> isRounded ? Stream.empty() : refundsDoNotMatch(due, refunds),
                        () -> refundExceedsTender(refunds, sale)))
                .then(checked -> new Step.Next<>(
                        checked.withLines(checked.lines().stream().map(ReturnLimits::quarantinable).toList())
                                .rounded(isRounded ? refunded.minus(due) : Money.ZERO)));
    }

    /**
     * What may be given back with the cash of the return rounded: what is due in cash as it is rounded, or all that is
     * left of the cash, where only rounding makes that differ from what is due. Each return is rounded by itself, so
     * that the last one gives back what the others have left, and never more than was paid.
     */
    private Stream<Money> rounded(ReturnTicket ticket, ReturnableSale sale, States states) {
        AcceptReturn command = ticket.command();
        Money exact = Refund.total(notCash(command.refunds())).plus(Refund.total(ticket.setOff()));
        Money inCash = ticket.due().totalMinor().minus(exact);
        if (!isPaidInCash(command, sale) || inCash.isNegative()) {
            return Stream.empty();
        }
        Money rounded = rounding.inCash(inCash, command.location(), ticket.paidAt(), states);
        Money setOffCash = Refund.total(ticket.setOff()).minus(Refund.total(notCash(ticket.setOff())));
        Money left = sale.refundableBy(TenderMethod.CASH).minus(setOffCash);
        return isByRounding(left, inCash, rounded, sale.rounded())
                ? Stream.of(exact.plus(rounded), exact.plus(left))
                : Stream.of(exact.plus(rounded));
    }

    /** Where nothing is handed over, it is rounded to nothing only if it would be handed over in cash. */
    private static boolean isPaidInCash(AcceptReturn command, ReturnableSale sale) {
        return command.refunds().isEmpty() ? sale.isPaidInCash() : canBePaidInCash(command);
    }

    /** Whether what is left is as near to what is due as it is rounded now, or as it was rounded before. */
    private static boolean isByRounding(Money left, Money inCash, Money rounded, Money before) {
        Money least = inCash.plus(before.min(Money.ZERO));
        Money rest = inCash.plus(before);
        return !least.exceeds(left) && !(left.exceeds(rounded) && left.exceeds(rest));
    }

    private static List<Refund> notCash(List<Refund> refunds) {
        return refunds.stream().filter(refund -> refund.method() != TenderMethod.CASH).toList();
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
                        new ReturnLine(asked.saleLineNo(), asked.quantity(), asked.restock(), null, asked.batch(),
                                asked.fault()),
                        line.sold(), line.refund(), line.goods(), line.tax())
                : line;
    }

    /** Rule: what is given back is what is due for the goods, together. */
    static Stream<Flag> refundsDoNotMatch(Money due, List<Refund> refunds) {
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
