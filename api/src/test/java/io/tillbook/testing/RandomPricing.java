package io.tillbook.testing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Baskets and rules of all kinds, at random. */
public final class RandomPricing {
    private static final List<String> CATEGORIES = List.of("food/dairy", "food/snack", "wear/shirt", "wear/cap");
    private static final List<String> BRANDS = List.of("ACME", "BOLT");
    private static final int MOST_RULES = 12;

    private final Random random;

    /** The same seed gives the same. */
    public RandomPricing(long seed) {
        this.random = new Random(seed);
    }

    /** A basket of up to six lines. */
    public Basket basket() {
        List<BasketLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            lines.add(line(lineNo));
        }
        return new Basket(lines, List.of("C1", "C2", "C3"), Money.of(random.nextInt(4) == 0 ? 77 : 0),
                random.nextInt(3) == 0, random.nextInt(3) == 0 ? 1_000 : 0);
    }

    private BasketLine line(int lineNo) {
        int product = random.nextInt(8);
        Goods goods = Goods.of(new Sku("P" + product))
                .category(CATEGORIES.get(product % CATEGORIES.size()))
                .brand(BRANDS.get(product % BRANDS.size()));
        long price = 100L + random.nextInt(5_000);
        BasketLine line = BasketLine.pieces(lineNo, goods, 1 + random.nextInt(7), price);
        return random.nextInt(4) == 0 ? line.floor(price * 7 / 10) : line;
    }

    /** Up to eleven rules. */
    public RuleBook rules() {
        List<PublishedRule> rules = new ArrayList<>();
        int count = random.nextInt(MOST_RULES);
        for (int id = 0; id < count; id++) {
            rules.add(PublishedRule.of("R" + (char) ('A' + id), rule()));
        }
        PricingPolicy policy = PricingPolicy.USUAL.groups("g1", "g0").points(new PointsPolicy(1, 50, 3_000));
        return new RuleBook(rules, Map.of("FOOD@1", Scope.categories("food")), policy, Search.AS_NEEDED);
    }

    private Rule rule() {
        Layer layer = List.of(Layer.PRICE, Layer.ITEM, Layer.ITEM, Layer.ORDER, Layer.ORDER, Layer.COUPON)
                .get(random.nextInt(6));
        Rule rule = switch (layer) {
            case PRICE -> Rule.of(layer, scope(), new Need.None(), pick(new UnitPrice(money(2_000)), pay()))
                    .limit(random.nextBoolean() ? UseLimit.NONE : UseLimit.pieces(1 + random.nextInt(4)));
            case ITEM -> deal();
            case ORDER, COUPON, MANUAL, POINTS -> whole(layer);
        };
        return (layer == Layer.PRICE || random.nextBoolean() ? rule : rule.onReturn(OnReturn.RECALC))
                .stacking(stacking());
    }

    private Stacking stacking() {
        return new Stacking("g" + random.nextInt(3), random.nextInt(6) == 0, random.nextInt(2),
                random.nextBoolean() ? "tag" : null, true);
    }

    private Rule deal() {
        int n = 2 + random.nextInt(3);
        Scope scope = scope();
        return switch (random.nextInt(6)) {
            case 0 -> Rule.of(Layer.ITEM, scope, Need.Pieces.each(n), new Cheapest(1, pay().bp()));
            case 1 -> Rule.of(Layer.ITEM, scope, Need.Pieces.each(n), new Total(money(6_000)));
            case 2 -> Rule.of(Layer.ITEM, scope, Need.Pieces.each(n), get());
            case 3 -> Rule.of(Layer.ITEM, scope, new Need.None(), pay())
                    .withSteps(new Step(Need.Pieces.from(2), new Benefit.Pay(9_000, null)),
                            new Step(Need.Pieces.from(4), new Benefit.Pay(8_000, null)));
            case 4 -> Rule.of(Layer.ITEM, Scope.ALL,
                    new Need.Slots(List.of(new Slot(scope, 1), new Slot(scope(), 1 + random.nextInt(2)))),
                    new Total(money(5_000)));
            case 5 -> Rule.of(Layer.ITEM, scope, new Need.Amount(money(4_000), random.nextBoolean(), 3, base()),
                    new Benefit.Off(money(900)));
            default -> throw new IllegalStateException("not drawn");
        };
    }

    private Rule whole(Layer layer) {
        Need.Amount need = new Need.Amount(money(9_000), random.nextBoolean(), random.nextBoolean() ? null : 3, base());
        Rule rule = switch (random.nextInt(3)) {
            case 0 -> Rule.of(layer, scope(), need, new Benefit.Off(money(2_500)));
            case 1 -> Rule.of(layer, scope(), need, pay());
            case 2 -> Rule.of(layer, scope(), need, get());
            default -> throw new IllegalStateException("not drawn");
        };
        return layer == Layer.COUPON ? rule.when(When.coupon("C" + (1 + random.nextInt(3)))) : rule;
    }

    private Base base() {
        return random.nextInt(3) == 0 ? Base.REGULAR : Base.REMAINING;
    }

    private Get get() {
        Get.Price price = random.nextBoolean() ? new Get.Price.Share(pay().bp()) : new Get.Price.Fixed(money(900));
        return new Get(scope(), 1 + random.nextInt(2), price, random.nextBoolean() ? Pick.DEAREST : Pick.CHEAPEST);
    }

    private Benefit.Pay pay() {
        return new Benefit.Pay(random.nextInt(4) == 0 ? 0 : random.nextInt(10_001), maximum());
    }

    private @Nullable Money maximum() {
        return random.nextInt(3) == 0 ? money(3_000) : null;
    }

    private Benefit pick(Benefit some, Benefit other) {
        return random.nextBoolean() ? some : other;
    }

    private Money money(int most) {
        return Money.of(1 + random.nextInt(most));
    }

    private Scope scope() {
        Scope scope = switch (random.nextInt(5)) {
            case 0 -> Scope.ALL;
            case 1 -> Scope.categories(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            case 2 -> Scope.brands(BRANDS.get(random.nextInt(BRANDS.size())));
            case 3 -> Scope.skus(new Sku("P" + random.nextInt(8)), new Sku("P" + random.nextInt(8) + "x"));
            case 4 -> new Scope(Set.of("FOOD@1"), Set.of(), Set.of(), Set.of(), null, null, Set.of());
            default -> throw new IllegalStateException("not drawn");
        };
        return random.nextInt(5) == 0 ? scope.notWith("tag") : scope;
    }
}
