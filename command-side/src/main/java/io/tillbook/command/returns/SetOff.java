package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.ReturnTicket.Exchange;
import io.tillbook.command.checkout.ReturnTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is due back and not given back, as other goods are paid with it. It is told by the means that the sale was paid
 * by, so that what comes back of those goods one day goes back the way the money came.
 */
final class SetOff {
    private SetOff() {}

    static ReturnTicket against(@Nullable Exchange exchange, ReturnTicket ticket, ReturnableSale sale) {
        return exchange == null ? ticket
                : ticket.settingOff(byMeans(exchange.of(ticket.due().totalMinor()), ticket.command(), sale));
    }

    /** An amount by the means that stay refundable after what is given back. */
    static List<Refund> byMeans(Money amount, AcceptReturn command, ReturnableSale sale) {
        Map<TenderMethod, Money> left = new TreeMap<>(sale.refundable());
        command.refunds()
                .forEach(refund -> left.computeIfPresent(refund.method(),
                        (_, before) -> before.minus(refund.amountMinor())));
        return byMeans(amount, left, command.reported() ? Money.ZERO : roundedAway(sale));
    }

    /** What is due for goods and was never paid, since their cash was rounded down. */
    private static Money roundedAway(ReturnableSale sale) {
        return sale.rounded().isNegative() ? sale.rounded().negated() : Money.ZERO;
    }

    /**
     * Where all that was paid is set off, the rest was rounded away, and is rounded away again. More than that is
     * credit, which nobody has paid by: a rule of returns finds it.
     */
    private static List<Refund> byMeans(Money amount, Map<TenderMethod, Money> refundable, Money roundedAway) {
        List<Refund> setOff = new ArrayList<>();
        Money open = amount;
        for (Map.Entry<TenderMethod, Money> means : refundable.entrySet()) {
            Money part = open.min(means.getValue());
            if (part.exceeds(Money.ZERO)) {
                setOff.add(new Refund(means.getKey(), part));
                open = open.minus(part);
            }
        }
        if (open.exceeds(roundedAway)) {
            setOff.add(new Refund(TenderMethod.STORE_CREDIT, open));
        }
        return setOff;
    }
}
