package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Stacking;
import java.util.Set;

/** Promotions that are short to write down. */
final class Drafts {
    static final PromotionId SPRING = new PromotionId("SPRING");
    static final PromotionRule FIFTY_OFF = rule(5_000);

    private Drafts() {}

    /** From 200.00 so much less, in a group. */
    static PromotionRule rule(long offMinor) {
        return PromotionRule.of(plain(offMinor));
    }

    static Rule plain(long offMinor) {
        return Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(20_000), new Benefit.Off(Money.of(offMinor)))
                .stacking(Stacking.group("mj"));
    }

    /** The same about a product set, save another one. */
    static PromotionRule about(String set, String except) {
        Rule rule = plain(5_000);
        Scope scope = sets(set).except(sets(except));
        return PromotionRule.of(new Rule(rule.layer(), rule.when(), scope, rule.steps(), rule.stacking(),
                rule.limit(), rule.onReturn(), rule.floor(), 0));
    }

    private static Scope sets(String named) {
        return new Scope(Set.of(named), Set.of(), Set.of(), Set.of(), null, null, Set.of());
    }

    static DraftPromotion draft(PromotionRule rule) {
        return new DraftPromotion(SPRING, "Spring sale", rule);
    }

    static RevisePromotion revise(PromotionRule rule) {
        return new RevisePromotion(SPRING, "Spring sale", rule);
    }
}
