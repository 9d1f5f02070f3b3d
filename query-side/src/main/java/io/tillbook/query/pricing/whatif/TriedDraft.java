package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is tried on baskets of the past, beside what it is compared with. All rules hold at all times: when a
 * promotion begins and ends says nothing about the past; its hours of the week do.
 */
final class TriedDraft {
    private static final int TENTH = 10;

    private final PublishedRule draft;
    private final List<PublishedRule> beside;
    private final Map<String, Scope> sets;
    private final Map<LocationId, Where> stores;

    /**
     * @param draft what is tried
     * @param beside what holds without it
     * @param sets the product sets that they name
     */
    TriedDraft(PublishedRule draft, List<PublishedRule> beside, Map<String, Scope> sets,
            List<WhatIfQuestion.Store> stores) {
        this.draft = timeless(draft);
        this.beside = beside.stream().map(TriedDraft::timeless).toList();
        this.sets = sets;
        this.stores = stores.stream().collect(Collectors.toMap(WhatIfQuestion.Store::location, this::where));
    }

    /** A store with the rules that hold there, without the draft and with it. */
    private record Where(Set<String> regions, RuleBook before, RuleBook after) {}

    private Where where(WhatIfQuestion.Store store) {
        PricingPolicy policy = PricingPolicy.USUAL.groups(store.groups().toArray(String[]::new));
        List<PublishedRule> before =
                beside.stream().filter(rule -> !rule.promotion().equals(draft.promotion())).toList();
        List<PublishedRule> after = new ArrayList<>(before);
        after.add(draft);
        return new Where(store.region() == null ? Set.of() : Set.of(store.region()),
                new RuleBook(beside, sets, policy, Search.AS_NEEDED),
                new RuleBook(after, sets, policy, Search.AS_NEEDED));
    }

    private static PublishedRule timeless(PublishedRule published) {
        When when = published.rule().when();
        Rule rule = published.rule()
                .when(new When(Period.StoreLocal.ALWAYS, when.weekly(), when.stores(), when.regions(),
                        when.channels(), when.memberRequired(), when.tiers(), when.segments(), when.birthday(),
                        when.firstPurchase(), when.coupon()));
        return new PublishedRule(published.promotion(), published.version(), rule);
    }

    Rule rule() {
        return draft.rule();
    }

    boolean isAbout(LocationId location) {
        return stores.containsKey(location);
    }

    /** Whether some rule tells goods apart by their brands. */
    boolean asksForBrands() {
        return sets.values().stream().anyMatch(TriedDraft::namesBrands) || draft.rule()
                .scopes()
                .anyMatch(TriedDraft::namesBrands)
                || beside.stream().flatMap(rule -> rule.rule().scopes()).anyMatch(TriedDraft::namesBrands);
    }

    private static boolean namesBrands(Scope scope) {
        return !scope.brands().isEmpty() || (scope.except() != null && namesBrands(scope.except()));
    }

    /** @param isLeft whether the draft can be used still */
    Compared on(PastBasket past, boolean isLeft) {
        Where where = stores.get(past.location());
        if (where == null) {
            throw new IllegalArgumentException("no sale of a store that is looked at: " + past.location().value());
        }
        PricedBasket before = PricingEngine.price(past.basket(), where.before(), facts(past, where, true));
        PricedBasket after = PricingEngine.price(past.basket(), where.after(), facts(past, where, isLeft));
        boolean isReached = after.applications().stream().anyMatch(this::isOfDraft);
        return new Compared(past.paid(before), past.paid(after), isReached,
                benefits(after).getOrDefault(draft.promotion(), 0L),
                !isReached && after.nearMisses().stream().anyMatch(this::isNear), displaced(before, after));
    }

    private PricingFacts facts(PastBasket past, Where where, boolean isLeft) {
        MemberFacts member = past.member() == null ? null
                : new MemberFacts(null, Set.of(), null, true, Holdout.of(past.member(), where.after().rules()));
        return new PricingFacts(past.location(), where.regions(), "STORE", past.soldAt().toZonedDateTime(), member,
                isLeft ? Map.of() : Map.of(draft.promotion(), 0));
    }

    private boolean isOfDraft(Application application) {
        return draft.promotion().equals(promotion(application));
    }

    private boolean isNear(NearMiss miss) {
        return miss.promotion().equals(draft.promotion()) && isNear(miss, rule().steps().get(miss.step()).need());
    }

    private static boolean isNear(NearMiss miss, Need need) {
        return switch (need) {
            case Need.Amount amount -> miss.missingMinor() != null
                    && miss.missingMinor().minor() <= amount.amountMinor().minor() / TENTH;
            case Need.Pieces pieces -> miss.missingPieces() != null
                    && miss.missingPieces() <= Math.max(1, pieces.n() / TENTH);
            case Need.None _,Need.Slots _ -> false;
        };
    }

    private Map<PromotionId, Long> displaced(PricedBasket before, PricedBasket after) {
        Map<PromotionId, Long> with = benefits(after);
        Map<PromotionId, Long> less = new HashMap<>();
        benefits(before).forEach((promotion, benefit) -> {
            long lost = benefit - with.getOrDefault(promotion, 0L);
            if (lost > 0 && !promotion.equals(draft.promotion())) {
                less.put(promotion, lost);
            }
        });
        return less;
    }

    private static Map<PromotionId, Long> benefits(PricedBasket priced) {
        Map<PromotionId, Long> benefits = new HashMap<>();
        for (Application application : priced.applications()) {
            PromotionId promotion = promotion(application);
            if (promotion != null) {
                benefits.merge(promotion, application.benefitMinor().minor(), Long::sum);
            }
        }
        return benefits;
    }

    private static @Nullable PromotionId promotion(Application application) {
        return application.cited() == null ? null : application.cited().promotion();
    }
}
