package io.tillbook.command.pricing.sale;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.list.Prices;
import java.util.List;
import java.util.Optional;

/**
 * A line that was sold at another regular price than that of its moment. A price that somebody has set by hand is none;
 * what has no price is sold at any.
 *
 * @param line the line of the sale
 * @param price the regular price of a whole unit, in minor units
 * @param reason why it is wrong
 */
record WrongPrice(RecordedLine line, Money price, PriceDiffers reason) {
    private static final long ONE = 1_000;

    static List<WrongPrice> all(Ticket ticket, RecordedBasket told, States states) {
        return told.lines()
                .stream()
                .filter(line -> line.pricing().overridden() == null)
                .flatMap(line -> of(line, ticket, told.pricing().basis(), states).stream())
                .toList();
    }

    private static Optional<WrongPrice> of(RecordedLine line, Ticket ticket, PriceBasis basis, States states) {
        return Prices
                .at(states, ticket.sale().location(), basis.soldBy(), line.sku(), basis.pricedAt().toInstant())
                .map(ResolvedPrice::price)
                .filter(price -> differs(line, price))
                .map(price -> new WrongPrice(line, price,
                        new PriceDiffers(line.lineNo(), line.sku(), basis.pricedAt(), price, line.toldUnit())));
    }

    private static boolean differs(RecordedLine line, Money price) {
        return line.unitPriceMinor() == null ? labelDiffers(line, price) : !line.unitPriceMinor().equals(price);
    }

    /** A quantity that was read from the price on a label is exact to half a thousandth only. */
    private static boolean labelDiffers(RecordedLine line, Money price) {
        long exact = Math.multiplyExact(price.minor(), line.quantity().thousandths());
        long off = Math.abs(Math.multiplyExact(line.grossMinor().minor(), ONE) - exact);
        return off > price.minor() / 2 + ONE / 2;
    }

    /** With all parts of its line of the basket at the right price. */
    RecordedBasket corrected(RecordedBasket basket) {
        return basket.withEachLine(each -> each.ofBasket() == line.ofBasket() ? each.regularly(price) : each);
    }
}
