package io.tillbook.query.sales;

import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.pricing.promotion.EarnedCoupons;
import io.tillbook.query.pricing.promotion.Promotions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how sales were priced. */
@Controller
final class SalePricingQueries {
    private final SaleViews views;
    private final Promotions promotions;

    SalePricingQueries(SaleViews views, Promotions promotions) {
        this.views = views;
        this.promotions = promotions;
    }

    @SchemaMapping(typeName = "Sale")
    @Nullable
    ShownPricing pricing(SaleView sale) {
        return sale.priced() == null ? null : shown(sale.priced());
    }

    @QueryMapping
    @Nullable
    PriceExplanation explainPrice(@Argument String sale, @Argument int lineNo) {
        StoredView<SaleView> found = views.sales().get(BadArgument.parse("sale", sale, SaleId::new).value());
        return found == null ? null : explained(found.view(), lineNo).orElse(null);
    }

    private Optional<PriceExplanation> explained(SaleView sale, int lineNo) {
        SalePricing pricing = sale.priced();
        return pricing == null ? Optional.empty()
                : sale.lines()
                        .stream()
                        .filter(line -> line.lineNo() == lineNo)
                        .flatMap(line -> line.priced().stream())
                        .findFirst()
                        .map(line -> PriceExplanation.of(sale.id(), shown(pricing), earned(sale, pricing), line));
    }

    /** Nobody but a member is issued coupons. */
    private List<EarnedCoupons> earned(SaleView sale, SalePricing pricing) {
        List<AppliedRule> applied = pricing.applications();
        List<Cited> cited = AppliedRule.allCited(applied);
        return sale.member() == null ? List.of()
                : EarnedCoupons.of(
                        IntStream.range(0, applied.size()).mapToObj(seq -> applied.get(seq).at(seq)).toList(),
                        promotions.cited(cited).rules(), promotions.names(cited));
    }

    private ShownPricing shown(SalePricing pricing) {
        return ShownPricing.of(pricing, promotions.names(AppliedRule.allCited(pricing.applications())));
    }
}
