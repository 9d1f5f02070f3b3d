package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.GOLD;
import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets what a rule gives, where, and for which goods. */
class ConditionsOfRulesTest {
    private static PublishedRule lessFor(String id, Scope scope) {
        return PublishedRule.of(id, Rule.of(Layer.ORDER, scope, new Need.None(), Shop.off(100)));
    }

    private static long off(When when, PricingFacts facts) {
        PublishedRule rule = PublishedRule.of("P", lessFor("P", Scope.ALL).rule().when(when));
        return 1_000 - total(Shop.price(basket(1_000), RuleBook.of(rule), facts));
    }

    private static When of(Set<LocationId> stores, Set<String> regions, Set<String> channels, Set<String> segments,
            boolean isFirst) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), stores, regions, channels, false, Set.of(), segments,
                null, isFirst, null);
    }

    @Test
    void storesAndRegionsAreOneConditionAndChannelsAnother() {
        LocationId here = NOW.location();
        LocationId there = new LocationId("S2");
        assertThat(off(of(Set.of(here), Set.of(), Set.of(), Set.of(), false), NOW)).isEqualTo(100);
        assertThat(off(of(Set.of(there), Set.of(), Set.of(), Set.of(), false), NOW)).isZero();
        assertThat(off(of(Set.of(there), Set.of("EAST"), Set.of(), Set.of(), false), NOW)).isEqualTo(100);
        assertThat(off(of(Set.of(), Set.of("WEST"), Set.of(), Set.of(), false), NOW)).isZero();
        assertThat(off(of(Set.of(), Set.of(), Set.of("ONLINE"), Set.of(), false), NOW)).isZero();
        assertThat(off(of(Set.of(here), Set.of(), Set.of("ONLINE"), Set.of(), false), NOW)).isZero();
    }

    @Test
    void segmentsFirstPurchasesAndThoseWhoAreHeldOut() {
        When lapsed = of(Set.of(), Set.of(), Set.of(), Set.of("LAPSED_90"), false);
        When first = of(Set.of(), Set.of(), Set.of(), Set.of(), true);
        PricingFacts known = NOW.member(new MemberFacts(null, Set.of("LAPSED_90"), null, true, Set.of()));
        assertThat(off(lapsed, known)).isEqualTo(100);
        assertThat(off(lapsed, GOLD)).isZero();
        assertThat(off(first, known)).isZero();
        assertThat(off(first, NOW)).isZero();
        assertThat(off(first, NOW.member(new MemberFacts(null, Set.of(), null, false, Set.of())))).isEqualTo(100);
        assertThat(off(lapsed, NOW.member(new MemberFacts(null, Set.of("LAPSED_90"), null, true,
                Set.of(new PromotionId("P")))))).isZero();
    }

    @Test
    void categoriesBelowBrandsWithoutSomeAndGoodsThatSoonExpire() {
        Goods milk = Goods.of(new Sku("MILK")).category("food/dairy").brand("ACME");
        Goods soon = new Goods(new Sku("YOG"), ProductKind.GOODS, "food/dairy/yoghurt", null, 3);
        Goods later = new Goods(new Sku("YOG"), ProductKind.GOODS, "food/dairy/yoghurt", null, 4);
        Goods other = Goods.of(new Sku("FOODY")).category("foody");
        assertThat(named(Scope.categories("food"), milk, soon, other)).containsExactly(true, true, false);
        assertThat(named(Scope.brands("ACME").except(sku("MILK")), milk)).containsExactly(false);
        assertThat(named(Scope.brands("ACME").except(sku("TEA")), milk, soon)).containsExactly(true, false);
        Scope markdown = new Scope(Set.of(), Set.of(), Set.of("food/dairy"), Set.of(), null, 3, Set.of());
        assertThat(named(markdown, milk, soon, later)).containsExactly(false, true, false);
        Scope set = new Scope(Set.of("YOG@3"), Set.of(), Set.of(), Set.of(), null, null, Set.of());
        assertThat(named(set, milk, soon)).containsExactly(false, true);
        Scope unknown = new Scope(Set.of("YOG@4"), Set.of(), Set.of(), Set.of(), null, null, Set.of());
        assertThat(named(unknown, milk, soon)).containsExactly(false, false);
    }

    private static List<Boolean> named(Scope scope, Goods... goods) {
        return Stream.of(goods).map(some -> {
            Basket one = Basket.of(BasketLine.pieces(1, some, 1, 1_000));
            RuleBook rules = new RuleBook(List.of(lessFor("P", scope)), Map.of("YOG@3", sku("YOG")),
                    PricingPolicy.USUAL, Search.AS_NEEDED);
            return total(Shop.price(one, rules, NOW)) == 900;
        }).toList();
    }
}
