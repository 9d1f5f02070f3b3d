package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.RefundDue.KeptLine;
import io.tillbook.api.pricing.basket.RefundDue;
import io.tillbook.api.pricing.basket.RuleBook;
import java.util.List;

/**
 * Refunds goods of a sale: what was applied is applied again to what is kept, by the versions of the rules that were
 * cited then. Nothing of today is asked. All refunds of a sale together are what was paid, in whatever order goods come
 * back.
 */
public final class RefundEngine {
    private RefundEngine() {}

    /**
     * What is due.
     *
     * @param sold the sale
     * @param cited the versions that it cites, with their product sets
     * @param back all that has come back, before and now
     * @param refunded what was paid back before
     * @throws InvalidField for what the sale does not have, or has less of
     */
    public static RefundDue due(PricedBasket sold, RuleBook cited, List<BroughtBack> back, Money refunded) {
        for (BroughtBack each : back) {
            if (sold.lines().stream().noneMatch(each::isOf)) {
                throw new InvalidField("lineNo", "must name a line of the sale and a part of it, not "
                        + each.lineNo() + "/" + each.part());
            }
        }
        List<KeptLine> kept = Replay.of(sold, cited, back);
        Money worth = kept.stream().map(KeptLine::paidMinor).reduce(Money.ZERO, Money::plus);
        Money held = sold.total().minus(refunded);
        return held.exceeds(worth)
                ? new RefundDue(held.minus(worth), Money.ZERO, kept)
                : new RefundDue(Money.ZERO, worth.minus(held), kept);
    }
}
