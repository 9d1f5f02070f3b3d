package io.tillbook.query.testing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What happens to promotions, product sets and policies about prices, the same for the same seed. */
final class RandomPromotions {
    private static final int SETS = 3;

    private final Random random;
    private final HistoryBuilder history;
    private final Map<ProductSetId, Integer> sets = new HashMap<>();
    private final Deque<PromotionDrafted> drafts = new ArrayDeque<>();
    private final Deque<PromotionPublished> running = new ArrayDeque<>();
    private int promotions;

    RandomPromotions(long seed, HistoryBuilder history) {
        this.random = new Random(seed);
        this.history = history;
    }

    void happen(OffsetDateTime now) {
        switch (random.nextInt(6)) {
            case 0 -> draft(new PromotionId("promo-" + promotions++), 1);
            case 1 -> revise();
            case 2 -> publish(now);
            case 3 -> stop(now);
            case 4 -> define(new ProductSetId("set-" + random.nextInt(SETS)));
            default -> decide();
        }
    }

    private void draft(PromotionId promotion, int version) {
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(1 + random.nextInt(20_000)),
                new Benefit.Off(Money.of(1 + random.nextInt(500))));
        PromotionDrafted drafted = new PromotionDrafted(promotion, version, "Promotion " + version,
                PromotionRule.of(rule), null);
        drafts.add(drafted);
        add("promotion-" + promotion.value(), drafted);
    }

    private void revise() {
        if (!running.isEmpty()) {
            draft(running.peek().promotion(), running.peek().version() + 1);
            running.addLast(running.remove());
        }
    }

    private void publish(OffsetDateTime now) {
        PromotionDrafted draft = drafts.poll();
        if (draft != null) {
            OffsetDateTime from = now.plusHours(random.nextInt(3));
            PromotionPublished published = new PromotionPublished(draft.promotion(), draft.version(), from,
                    random.nextBoolean() ? null : from.plusHours(1 + random.nextInt(9)));
            running.removeIf(before -> before.promotion().equals(draft.promotion()));
            running.add(published);
            add("promotion-" + draft.promotion().value(), published);
        }
    }

    private void stop(OffsetDateTime now) {
        PromotionPublished over = running.poll();
        if (over != null) {
            drafts.removeIf(draft -> draft.promotion().equals(over.promotion()));
            add("promotion-" + over.promotion().value(), new PromotionStopped(over.promotion(), now, "sold out"));
        }
    }

    private void define(ProductSetId set) {
        int version = sets.merge(set, 1, Integer::sum);
        add("productset-" + set.value(), new ProductSetDefined(set, version, "Set " + version,
                SetGoods.of(new Sku("P-" + random.nextInt(5)))));
    }

    private void decide() {
        PolicySettings settings =
                new PolicySettings(null, random.nextInt(60), null, null, null, null, null, null, null);
        switch (random.nextInt(3)) {
            case 0 -> add("pricingpolicies", new PricingPolicySet(null, null, settings));
            case 1 -> add("pricingpolicies", new PricingPolicySet(null, "East", settings));
            default -> add("pricingpolicy-L0", new PricingPolicySet(new LocationId("L0"), null, settings));
        }
    }

    private void add(String stream, Event event) {
        history.add(stream, event);
    }
}
