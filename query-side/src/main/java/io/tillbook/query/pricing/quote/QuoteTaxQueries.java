package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.ReceiptTaxes;
import io.tillbook.api.tax.TaxTotal;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.tax.TaxesInForce;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells the taxes that a quote contains, if it is sold now. */
@Controller
final class QuoteTaxQueries {

    private final Locations locations;
    private final Products products;
    private final TaxesInForce taxes;
    private final InstantSource clock;

    QuoteTaxQueries(Locations locations, Products products, TaxesInForce taxes, InstantSource clock) {
        this.locations = locations;
        this.products = products;
        this.taxes = taxes;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Quote")
    List<TaxTotal> taxes(Quote quote) {
        LocationView store = locations.find(quote.location());
        if (store == null) {
            return List.of();
        }
        List<Quote.Line> lines = quote.lines();
        Map<Sku, Integer> rates = taxes.of(store,
                products.of(lines.stream().map(Quote.Line::sku).distinct().toList()).values(), clock.instant());
        List<Optional<LineTax>> ofLines = ReceiptTaxes.of(lines.stream()
                .map(line -> new ReceiptTaxes.Line(line.paidMinor(), rates.get(line.sku())))
                .toList());
        return TaxTotal.byRate(IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> ofLines.get(place)
                        .map(tax -> TaxTotal.of(lines.get(place).paidMinor(), tax))
                        .stream()));
    }
}
