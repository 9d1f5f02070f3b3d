package io.tillbook.command.pricing.sale;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.list.Prices;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules are told of the goods of a sale is recorded with it: brand, days left, floor, whether it is weighed. What
 * comes of it later, such as a return, asks for nothing of that day.
 */
final class RecordedPrices implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return sale.basis() == null
                ? soFar
                : Prices.reading(soFar, sale.location(), sale.lines().stream().map(SaleLine::sku).distinct().toList())
                        .readingAll(sale.lines()
                                .stream()
                                .filter(line -> line.batch() != null)
                                .map(line -> Stock.at(sale.location(), line.sku())));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        return new Step.Next<>(recorded(ticket, draft));
    }

    static Ticket recorded(Ticket ticket, States states) {
        PriceBasis basis = ticket.sale().basis();
        return basis == null
                ? ticket
                : ticket.withEachLine(line -> recorded(line, ticket.sale().location(), basis, states));
    }

    private static TicketLine recorded(TicketLine line, LocationId store, PriceBasis basis, States states) {
        SaleLine asked = line.asked();
        Product.Registered product = Catalog.registered(states, asked.sku());
        Optional<ResolvedPrice> price =
                Prices.at(states, store, basis.soldBy(), asked.sku(), basis.pricedAt().toInstant());
        boolean tellsRegularPrice = asked.unitPriceMinor() != null && asked.overrideReason() == null;
        Money regular = tellsRegularPrice ? null : price.map(ResolvedPrice::price).orElse(null);
        return line.priced(new LinePricing(asked.splitOf(), asked.allShares(), product.brand(),
                daysLeft(asked, store, basis, states), price.map(ResolvedPrice::floor).orElse(null),
                product.unit().isDivisible() ? true : null, asked.overrideReason(), regular));
    }

    /** Known of the batch that was scanned only: which goods others take is known to nobody when they are priced. */
    private static @Nullable Integer daysLeft(SaleLine line, LocationId store, PriceBasis basis, States states) {
        BatchId batch = line.batch();
        if (batch == null) {
            return null;
        }
        LocalDate expires = StockRules.dated(states, store, line.sku(), new Batch(batch, null, null)).expiresOn();
        LocalDate day = LocalDate.ofInstant(basis.pricedAt().toInstant(), Catalog.open(states, store).zone());
        return expires == null ? null : Math.toIntExact(expires.toEpochDay() - day.toEpochDay());
    }
}
