package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
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
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.pricing.whatif.Compared.Returned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Function<Cited, Optional<String>> campaigns;
    private final Map<LocationId, Where> stores;

    /**
     * @param draft what is tried
     * @param beside what holds without it
     * @param sets the product sets that they name
     * @param campaigns the campaign of whose coupon a version was given, where it needs one
     */
    TriedDraft(PublishedRule draft, List<PublishedRule> beside, Map<String, Scope> sets,
            List<WhatIfQuestion.Store> stores, Function<Cited, Optional<String>> campaigns) {
        this.draft = timeless(draft);
        this.beside = beside.stream().map(TriedDraft::timeless).toList();
        this.sets = sets;
        this.campaigns = campaigns;
        this.stores = stores.stream().collect(Collectors.toMap(WhatIfQuestion.Store::location, this::where));
    }

    /** A store with the rules that hold there: without the draft, with it, and with it kept when goods come back. */
    private record Where(Set<String> regions, RuleBook before, RuleBook after, RuleBook afterKeeping) {}

    private Where where(WhatIfQuestion.Store store) {
        PricingPolicy policy = store.policy();
        List<PublishedRule> before =
                beside.stream().filter(rule -> !rule.promotion().equals(draft.promotion())).toList();
        return new Where(store.region() == null ? Set.of() : Set.of(store.region()),
                new RuleBook(beside, sets, policy, Search.AS_NEEDED), book(before, draft, policy),
                book(before,
                        new PublishedRule(draft.promotion(), draft.version(), draft.rule().onReturn(OnReturn.KEEP)),
                        policy));
    }

    private RuleBook book(List<PublishedRule> rules, PublishedRule more, PricingPolicy policy) {
        List<PublishedRule> all = new ArrayList<>(rules);
        all.add(more);
        return new RuleBook(all, sets, policy, Search.AS_NEEDED);
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

    /** The campaigns of the coupons that a sale has used. */
    List<String> coupons(SaleCompleted sale) {
        return sale.pricing() == null ? List.of()
                : AppliedRule.allCited(sale.pricing().applications())
                        .stream()
                        .flatMap(cited -> campaigns.apply(cited).stream())
                        .distinct()
                        .toList();
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

    /**
     * @param isLeft whether the draft can be used still
     * @param returns tells what came back of a basket
     */
    Compared on(PastBasket past, boolean isLeft, Function<PastBasket, List<PastReturn>> returns) {
        Where where = stores.get(past.location());
        if (where == null) {
            throw new IllegalArgumentException("no sale of a store that is looked at: " + past.location().value());
        }
        PricedBasket before = PricingEngine.price(past.basket(), where.before(), facts(past, where, true));
        PricedBasket after = PricingEngine.price(past.basket(), where.after(), facts(past, where, isLeft));
        boolean isReached = after.applications().stream().anyMatch(this::isOfDraft);
        return new Compared(past.paid(before), past.paid(after), isReached,
                benefits(after).getOrDefault(draft.promotion(), 0L),
                !isReached && after.nearMisses().stream().anyMatch(this::isNear), displaced(before, after),
                isReached ? returned(past, before, after, returns.apply(past)) : Returned.NOTHING);
    }

    /** Goods come back by the rules that the sale would cite. */
    private Returned returned(PastBasket past, PricedBasket before, PricedBasket after, List<PastReturn> returns) {
        Where where = stores.get(past.location());
        if (returns.isEmpty() || where == null) {
            return Returned.NOTHING;
        }
        return new Returned(returns, SoldOtherwise.back(past, before, where.before(), returns),
                SoldOtherwise.back(past, after, where.after(), returns),
                SoldOtherwise.back(past, after, where.afterKeeping(), returns));
    }

    private PricingFacts facts(PastBasket past, Where where, boolean isLeft) {
        PastBasket.Buyer buyer = past.buyer();
        return new PricingFacts(past.location(), where.regions(), past.channel(), past.soldAt().toZonedDateTime(),
                buyer == null ? null : buyer.facts(where.after().rules()),
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
