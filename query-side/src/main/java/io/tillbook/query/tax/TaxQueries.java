package io.tillbook.query.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about taxes. */
@Controller
final class TaxQueries {

    private final TaxViews views;
    private static final int MOST_PREVIEWED = 1_000;

    private final TaxesInForce taxes;
    private final TaxRatePreviews previews;
    private final Locations locations;
    private final Products products;
    private final InstantSource clock;

    TaxQueries(TaxViews views, TaxesInForce taxes, TaxRatePreviews previews, Locations locations, Products products,
            InstantSource clock) {
        this.views = views;
        this.taxes = taxes;
        this.previews = previews;
        this.locations = locations;
        this.products = products;
        this.clock = clock;
    }

    @QueryMapping
    List<TaxClassView> taxClasses() {
        return views.allClasses().stream().map(each -> each.as(Sight.current())).toList();
    }

    @SchemaMapping(typeName = "TaxRate")
    OffsetDateTime publishedAt(TaxRateSet rate) {
        return rate.publishedAt().atOffset(ZoneOffset.UTC);
    }

    @QueryMapping
    @Nullable
    Integer taxRate(@Argument String location, @Argument String sku, @Argument @Nullable OffsetDateTime at) {
        LocationId id = BadArgument.parse("location", location, LocationId::new);
        Sku product = BadArgument.parse("sku", sku, Sku::new);
        LocationView place = Sight.current().sees(id) ? locations.find(id) : null;
        ProductView found = products.of(List.of(product)).get(product);
        Instant moment = at == null ? clock.instant() : at.toInstant();
        return place == null || found == null ? null : taxes.of(place, List.of(found), moment).get(product);
    }

    @QueryMapping
    List<TaxRatePreview> taxRatePreview(@Argument List<TaxRateInput> rates) {
        if (rates.isEmpty() || rates.size() > MOST_PREVIEWED) {
            throw new BadArgument("rates", "must be 1 to " + MOST_PREVIEWED);
        }
        List<SetTaxRate> asked = new ArrayList<>();
        for (int index = 0; index < rates.size(); index++) {
            asked.add(rates.get(index).command("rates/" + index));
        }
        return previews.of(asked, clock.instant());
    }

    @QueryMapping
    List<RateFigures> taxReport(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        return views.sums(BadArgument.parseIfGiven("location", location, LocationId::new), from, to);
    }
}
