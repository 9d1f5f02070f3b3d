package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Promotions that compete, and baskets for them, the same for the same seed. */
final class RandomOffers {
    private static final List<String> CATEGORIES = List.of("food/dairy", "food/snack", "wear");
    private static final List<String> BRANDS = List.of("ACME", "Nord");

    private final Random random;

    RandomOffers(long seed) {
        this.random = new Random(seed);
    }

    /** One of each kind at least. */
    List<PublishedRule> rules() {
        When ofMembers = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true, Set.of(),
                Set.of(), null, false, null);
        List<Rule> rules = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            rules.add(order(new Need.Amount(money(4_000), random.nextBoolean(), null), off(400)));
            rules.add(order(new Need.Amount(money(6_000), false, null), pay()).stacking(Stacking.group("zk")));
            rules.add(Rule.of(Layer.ITEM, scope(), new Need.Pieces(2, true, null),
                    new Benefit.Cheapest(1, random.nextInt(9_000))));
            rules.add(Rule.of(Layer.ITEM, scope(), new Need.Pieces(3, false, null), pay()));
            rules.add(Rule.of(Layer.PRICE, scope(), new Need.None(), pay()));
        }
        rules.add(Rule.of(Layer.ITEM, scope(), new Need.None(), pay()).stacking(Stacking.onTop()));
        rules.add(order(new Need.None(), off(50)).when(ofMembers).stacking(Stacking.group("member")).holdout(3_000));
        rules.add(order(new Need.Amount(money(9_000), false, null), pay()).stacking(Stacking.alone()));
        List<PublishedRule> published = new ArrayList<>();
        rules.forEach(rule -> published.add(PublishedRule.of("P" + published.size(), rule)));
        return published;
    }

    private static Rule order(Need need, Benefit give) {
        return Rule.of(Layer.ORDER, Scope.ALL, need, give).stacking(Stacking.group("mj"));
    }

    private Money money(int about) {
        return Money.of(about / 2 + random.nextInt(about));
    }

    private Benefit off(int about) {
        return new Benefit.Off(money(about));
    }

    private Benefit pay() {
        return new Benefit.Pay(5_000 + random.nextInt(4_900), null);
    }

    private Scope scope() {
        return switch (random.nextInt(3)) {
            case 0 -> Scope.categories(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            case 1 -> Scope.brands(BRANDS.get(random.nextInt(BRANDS.size())));
            default -> Scope.ALL;
        };
    }

    Basket basket() {
        List<BasketLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            Goods goods = Goods.of(new Sku("SKU-" + random.nextInt(20)))
                    .category(CATEGORIES.get(random.nextInt(CATEGORIES.size())))
                    .brand(BRANDS.get(random.nextInt(BRANDS.size())));
            boolean isWeighed = random.nextInt(6) == 0;
            lines.add(new BasketLine(lineNo, goods,
                    isWeighed ? Quantity.ofThousandths(1 + random.nextInt(3_000)) : Quantity.of(1 + random.nextInt(4)),
                    money(1_500), null, random.nextInt(4) == 0 ? Money.of(500) : null, isWeighed, false));
        }
        Money byHand = random.nextInt(5) == 0 ? Money.of(10) : Money.ZERO;
        return new Basket(lines, List.of(), byHand, false, 0);
    }
}
