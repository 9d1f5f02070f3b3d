package io.tillbook.device.pricing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.device.catalog.PriceBundle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A basket with its prices, and by what it was priced.
 *
 * @param bundle the bundle
 * @param pricedAt the moment whose prices these are
 * @param asked what was asked
 * @param priced the prices
 */
public record LocalQuote(PriceBundle bundle, Instant pricedAt, AskedBasket asked, PricedBasket priced) {
    /** What a till sends as the basis of the sale of this basket. */
    public PriceBasis basis() {
        return new PriceBasis(pricedAt.atOffset(ZoneOffset.UTC), PricedBasket.ENGINE, priced.search(),
                bundle.channel(), bundle.id(), asked.manual(), asked.roundedOff(), 0);
    }

    /** Its lines, as lines of the sale that they become. */
    public List<PartOfSale> parts() {
        return PartOfSale.of(priced);
    }

    /** What it would cost without any promotion. */
    public Money gross() {
        return priced.lines().stream().map(PricedLine::grossMinor).reduce(Money.ZERO, Money::plus);
    }
}
