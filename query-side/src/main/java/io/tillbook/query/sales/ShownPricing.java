package io.tillbook.query.sales;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Layer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a sale was priced, as it is shown. */
record ShownPricing(PriceBasis basis, List<Applied> applications) {
    /** Something that was applied, and what it was called. */
    record Applied(int seq, Layer layer, @Nullable PromotionId promotion, @Nullable String name,
            @Nullable Integer version, int step, long times, Money benefitMinor) {
        static Applied of(Application application, Map<Cited, String> names) {
            Cited cited = application.cited();
            return new Applied(application.seq(), application.layer(), cited == null ? null : cited.promotion(),
                    cited == null ? null : names.get(cited), cited == null ? null : cited.version(),
                    application.step(), application.times(), application.benefitMinor());
        }
    }

    static ShownPricing of(SalePricing pricing, Map<Cited, String> names) {
        List<AppliedRule> applied = pricing.applications();
        return new ShownPricing(pricing.basis(),
                IntStream.range(0, applied.size())
                        .mapToObj(seq -> Applied.of(applied.get(seq).at(seq), names))
                        .toList());
    }
}
