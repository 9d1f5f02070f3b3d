package io.tillbook.query.tax;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.tax.TaxPlace;
import io.tillbook.api.tax.TaxRates;
import io.tillbook.api.tax.TaxRejection;
import io.tillbook.api.tax.TaxRules;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what would come of tax rates before they are set, by the rules that decide on them. */
final class TaxRatePreviews {
    private final TaxViews views;
    private final Locations locations;

    TaxRatePreviews(TaxViews views, Locations locations) {
        this.views = views;
        this.locations = locations;
    }

    /** What would come of rates, in their order: each is set after those before it. */
    List<TaxRatePreview> of(List<SetTaxRate> asked, Instant now) {
        TaxRates rates = TaxRates.of(views.allClasses().stream().flatMap(each -> each.rates().stream()));
        List<TaxRatePreview> previews = new ArrayList<>();
        for (SetTaxRate rate : asked) {
            LocationView at = rate.location() == null ? null : found(rate.location());
            TaxRules rules = new TaxRules(at == null ? null : at.zone(), now);
            Optional<String> problem = problem(rate, at, rules, rates);
            TaxRates after = problem.isPresent() ? rates : rates.after(rules.set(rate));
            previews.add(problem.map(why -> TaxRatePreview.refused(rate.taxClass(), why))
                    .orElse(preview(rate, place(rate, at, rules), rules, rates, after)));
            rates = after;
        }
        return previews;
    }

    private static TaxRatePreview preview(SetTaxRate rate, TaxPlace place, TaxRules rules, TaxRates before,
            TaxRates after) {
        Instant begin = rules.begin(rate.from());
        return new TaxRatePreview(rate.taxClass(), before.ofClass(rate.taxClass(), place, begin).orElse(null),
                after.ofClass(rate.taxClass(), place, begin).orElse(null), null);
    }

    private static TaxPlace place(SetTaxRate rate, @Nullable LocationView at, TaxRules rules) {
        return new TaxPlace(rate.location(), at == null ? rate.region() : at.region(), rules.clock());
    }

    private static Optional<String> problem(SetTaxRate rate, @Nullable LocationView at, TaxRules rules,
            TaxRates rates) {
        return rate.location() != null && at == null
                ? Optional.of(new UnknownLocation(rate.location()).detail())
                : rules.broken(rate, rates).map(TaxRejection::detail);
    }

    private @Nullable LocationView found(LocationId location) {
        return Sight.current().sees(location) ? locations.find(location) : null;
    }
}
