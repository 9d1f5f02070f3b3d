package io.tillbook.query.pricing.finding;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionNotEffective;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionOutdated;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the check of a sale has flagged of its prices, as findings. */
final class FlaggedPrices {
    private static final Map<FlagKind, PriceFindingKind> KINDS = Map.of(
            FlagKind.WRONG_PRICE, PriceFindingKind.WRONG_PRICE,
            FlagKind.OUTDATED_RULES, PriceFindingKind.OUTDATED_RULES,
            FlagKind.MISPRICED, PriceFindingKind.MISPRICED,
            FlagKind.STALE_PRICES, PriceFindingKind.STALE_PRICES,
            FlagKind.DISCOUNT_NOT_APPROVED, PriceFindingKind.DISCOUNT_NOT_APPROVED);

    private FlaggedPrices() {}

    /** What a reason tells beyond its sentence. */
    private record Told(@Nullable Integer lineNo, @Nullable Money charged, @Nullable Money expected,
            List<PromotionId> promotions) {
        static final Told NOTHING = new Told(null, null, null, List.of());
    }

    /** Nothing where the flag is about something else. */
    static Optional<PriceFinding> of(SaleFlagged event) {
        return Optional.ofNullable(KINDS.get(event.flag().kind())).map(kind -> finding(event, kind, event.flag()));
    }

    private static PriceFinding finding(SaleFlagged event, PriceFindingKind kind, Flag flag) {
        Told told = told(flag.reason());
        // What was taken off by hand made nothing too dear.
        Money difference = kind == PriceFindingKind.DISCOUNT_NOT_APPROVED && flag.amountMinor() != null
                ? flag.amountMinor().negated()
                : flag.amountMinor();
        return new PriceFinding(event.location(), event.saleId().value(), event.soldAt(), event.businessDay(), kind,
                told.lineNo(), told.charged(), told.expected(), difference, told.promotions(), List.of(),
                flag.reason().detail());
    }

    private static Told told(Rejection reason) {
        return switch (reason) {
            case PriceDiffers price ->
                new Told(price.lineNo(), price.claimedMinor(), price.expectedMinor(), List.of());
            case PricingDoesNotAddUp sum ->
                new Told(sum.lineNo(), sum.claimedMinor(), sum.expectedMinor(), List.of());
            case PromotionOutdated outdated -> new Told(null, null, null, List.of(outdated.promotion()));
            case PromotionNotEffective without -> new Told(null, null, null, List.of(without.promotion()));
            default -> Told.NOTHING;
        };
    }
}
