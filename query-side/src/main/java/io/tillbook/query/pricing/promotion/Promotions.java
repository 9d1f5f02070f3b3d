package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.policy.PolicyLayers;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All promotions, product sets and policies: the one read model that baskets are priced by. */
public final class Promotions {
    /** The group of views that it is part of; it knows of all events that the group has absorbed. */
    public static final String GROUP = "promotions";

    private final PromotionViews views;

    Promotions(PromotionViews views) {
        this.views = views;
    }

    /**
     * A version that holds, and what it is called.
     *
     * @param rule the version
     * @param name what the promotion is called by it
     */
    public record Named(PublishedRule rule, String name) {
        /** Whether it is for a store. */
        public boolean isFor(LocationView store) {
            return PromotionView.isFor(rule.rule().when(), store.id(), store.region());
        }
    }

    /** The versions that hold at a moment, wherever that is. */
    public List<Named> holding(OffsetDateTime at) {
        return holding(views.notOver(at.toInstant()), at);
    }

    /** The same without those of promotions that are for another store only. */
    public List<Named> holding(OffsetDateTime at, LocationId store) {
        return holding(views.notOver(at.toInstant(), there(store)), at);
    }

    private static List<Named> holding(List<PromotionView> among, OffsetDateTime at) {
        return among.stream()
                .flatMap(promotion -> promotion.holding(at).map(version -> named(promotion, version)).stream())
                .toList();
    }

    private static List<String> there(LocationId store) {
        return List.of(PromotionView.ANYWHERE, store.value());
    }

    /** The promotions that are not over at a moment: those that may hold then, and later. */
    public PromotionsInForce from(OffsetDateTime moment) {
        return new PromotionsInForce(moment, onlyAt -> views.notOver(moment.toInstant(), List.of(onlyAt)));
    }

    static Named named(PromotionView promotion, PromotionVersion version) {
        return new Named(new PublishedRule(promotion.id(), version.version(), version.rule().rule()), version.name());
    }

    /** The rule of a version, published or not. */
    public Optional<PromotionRule> rule(PromotionId promotion, int version) {
        StoredView<PromotionView> found = views.promotions().get(promotion.value());
        return found == null ? Optional.empty() : found.view().version(version).map(PromotionVersion::rule);
    }

    /** What promotions are called by some of their versions, in one reading; what is not known is left out. */
    public Map<Cited, String> names(Collection<Cited> cited) {
        Map<String, StoredView<PromotionView>> found = views.promotions()
                .load(cited.stream().map(each -> each.promotion().value()).distinct().toList());
        Map<Cited, String> names = new HashMap<>();
        for (Cited each : cited) {
            Optional.ofNullable(found.get(each.promotion().value()))
                    .flatMap(promotion -> promotion.view().version(each.version()))
                    .ifPresent(version -> names.put(each, version.name()));
        }
        return names;
    }

    /** When versions hold that begin or end after a moment, and not after another one, by promotion and time. */
    public List<Holding> changing(Instant after, Instant until) {
        return views.notOver(after)
                .stream()
                .sorted(Comparator.comparing(PromotionView::id))
                .flatMap(promotion -> PromotionCourse.holdings(promotion).stream())
                .filter(holding -> holding.beginsBetween(after, until) || holding.endsBetween(after, until))
                .toList();
    }

    /** When versions hold for a store between two moments, by promotion and time. */
    public List<Holding> holdings(LocationView store, Instant from, Instant until) {
        return views.notOver(from, there(store.id()))
                .stream()
                .sorted(Comparator.comparing(PromotionView::id))
                .flatMap(promotion -> PromotionCourse.holdings(promotion).stream())
                .filter(holding -> holding.isBetween(from, until) && holding.isFor(store))
                .toList();
    }

    /** When the versions of a promotion hold, in the order of these times. */
    public List<Holding> holdings(PromotionId promotion) {
        StoredView<PromotionView> found = views.promotions().get(promotion.value());
        return found == null ? List.of() : PromotionCourse.holdings(found.view());
    }

    /** The versions that a sale cites, as far as they are known, with the product sets that they name. */
    public RuleBook cited(Collection<Cited> cited) {
        List<PublishedRule> rules = cited.stream()
                .flatMap(each -> rule(each.promotion(), each.version())
                        .map(rule -> new PublishedRule(each.promotion(), each.version(), rule.rule()))
                        .stream())
                .toList();
        return new RuleBook(rules, sets(rules.stream().map(PublishedRule::rule).toList()), PricingPolicy.USUAL,
                Search.AS_NEEDED);
    }

    /** The product sets that rules name, by name and version. */
    public Map<String, Scope> sets(Collection<Rule> rules) {
        Map<String, Scope> scopes = new HashMap<>();
        goods(rules).forEach((name, goods) -> scopes.put(name, goods.scope()));
        return scopes;
    }

    /** What is in the product sets that rules name, by name and version. */
    public SortedMap<String, SetGoods> goods(Collection<Rule> rules) {
        Set<String> named = rules.stream().flatMap(Rule::sets).collect(Collectors.toSet());
        List<String> ids = named.stream().map(name -> SetRef.of(name).set().value()).distinct().toList();
        SortedMap<String, SetGoods> goods = new TreeMap<>();
        if (!ids.isEmpty()) {
            views.sets()
                    .load(ids)
                    .values()
                    .forEach(set -> set.view()
                            .versions()
                            .stream()
                            .filter(version -> named.contains(set.view().named(version)))
                            .forEach(version -> goods.put(set.view().named(version), version.goods())));
        }
        return goods;
    }

    /** The policies that bear on a store. */
    public PolicyLayers policies(LocationView store) {
        String ofRegion = store.region() == null ? PricingPolicyView.CHAIN : PricingPolicyView.ofRegion(store.region());
        String ofStore = PricingPolicyView.ofStore(store.id());
        Map<String, StoredView<PricingPolicyView>> found =
                views.policies().load(Stream.of(ofStore, ofRegion, PricingPolicyView.CHAIN).distinct().toList());
        return new PolicyLayers(settings(found.get(ofStore)),
                store.region() == null ? PolicySettings.NONE : settings(found.get(ofRegion)),
                settings(found.get(PricingPolicyView.CHAIN)));
    }

    /** What was decided for the chain as a whole. */
    public StorePolicy chainPolicy() {
        return new PolicyLayers(PolicySettings.NONE, PolicySettings.NONE,
                settings(views.policies().get(PricingPolicyView.CHAIN))).resolve();
    }

    private static PolicySettings settings(@Nullable StoredView<PricingPolicyView> found) {
        return found == null ? PolicySettings.NONE : found.view().settings();
    }
}
