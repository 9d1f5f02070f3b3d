package io.tillbook.query.pricing.effect;

import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.promotion.ShownPromotion;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what promotions have done. */
@Controller
final class CampaignEffectQueries {
    /** More than anybody compares at a glance; each is read by itself. */
    private static final int MOST_PROMOTIONS = 20;

    private final CampaignEffects effects;

    CampaignEffectQueries(CampaignEffects effects) {
        this.effects = effects;
    }

    @SchemaMapping(typeName = "Promotion")
    CampaignEffect effect(ShownPromotion promotion, @Argument LocalDate from, @Argument LocalDate to) {
        return effects.of(List.of(promotion.id()), DaySpan.of(from, to)).getFirst();
    }

    @QueryMapping
    List<CampaignEffect> promotionEffects(@Argument List<String> ids, @Argument LocalDate from,
            @Argument LocalDate to) {
        if (ids.size() > MOST_PROMOTIONS) {
            throw new BadArgument("ids", "must be " + MOST_PROMOTIONS + " at most");
        }
        List<PromotionId> asked = ids.stream().map(id -> BadArgument.parse("ids", id, PromotionId::new)).toList();
        if (asked.stream().distinct().count() != asked.size()) {
            throw new BadArgument("ids", "must be different");
        }
        return effects.of(asked, DaySpan.of(from, to));
    }
}
