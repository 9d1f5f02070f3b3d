package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.pricing.rule.When;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store whose baskets are short to write down. */
final class Shop {
    static final PricingFacts NOW = new PricingFacts(new LocationId("S1"), Set.of("EAST"), "STORE",
            ZonedDateTime.parse("2026-11-27T12:00:00+08:00[Asia/Shanghai]"), null, Map.of());
    static final PricingFacts GOLD = NOW.member(MemberFacts.tier("GOLD"));

    private Shop() {}

    /** Lines of one piece each at these prices; their products are P1, P2 and so on. */
    static Basket basket(long... prices) {
        BasketLine[] lines = new BasketLine[prices.length];
        for (int place = 0; place < prices.length; place++) {
            lines[place] = line(place + 1, "P" + (place + 1), 1, prices[place]);
        }
        return Basket.of(lines);
    }

    static BasketLine line(int lineNo, String sku, long pieces, long price) {
        return BasketLine.pieces(lineNo, Goods.of(new Sku(sku)), pieces, price);
    }

    static BasketLine line(int lineNo, String sku, String category, long pieces, long price) {
        return BasketLine.pieces(lineNo, Goods.of(new Sku(sku)).category(category), pieces, price);
    }

    static Scope sku(String... skus) {
        return Scope.skus(Arrays.stream(skus).map(Sku::new).toArray(Sku[]::new));
    }

    static Benefit.Off off(long minor) {
        return new Benefit.Off(Money.of(minor));
    }

    static Benefit.Pay pay(int bp) {
        return new Benefit.Pay(bp, null);
    }

    static Step fromAmount(long minor, Benefit give) {
        return new Step(Need.Amount.from(minor), give);
    }

    static Step pieces(int n, Benefit give) {
        return new Step(Need.Pieces.from(n), give);
    }

    /** 满减 and its kind: from an amount. */
    static PublishedRule order(String id, long minor, Benefit give) {
        return PublishedRule.of(id, Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(minor), give));
    }

    static PublishedRule coupon(String campaign, Need need, Benefit give) {
        return PublishedRule.of(campaign, Rule.of(Layer.COUPON, Scope.ALL, need, give)
                .when(When.coupon(campaign)));
    }

    static PublishedRule item(String id, Scope scope, Need need, Benefit give) {
        return PublishedRule.of(id, Rule.of(Layer.ITEM, scope, need, give));
    }

    static PricedBasket price(Basket basket, PublishedRule... rules) {
        return price(basket, RuleBook.of(rules), NOW);
    }

    static PricedBasket price(Basket basket, RuleBook rules, PricingFacts facts) {
        return TriedEngine.HERE.price(basket, rules, facts);
    }

    /** What is paid for each line. */
    static List<Long> paid(PricedBasket priced) {
        return priced.lines().stream().map(line -> line.paid().minor()).toList();
    }

    /** What is taken off each line. */
    static List<Long> off(PricedBasket priced) {
        return priced.lines()
                .stream()
                .map(line -> line.shares().stream().mapToLong(share -> share.amountMinor().minor()).sum())
                .toList();
    }

    static long total(PricedBasket priced) {
        return priced.total().minor();
    }

    static long pieces(PricedLine line) {
        return line.quantity().thousandths() / 1_000;
    }
}
