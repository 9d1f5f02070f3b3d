package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Stacking;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Pricing a basket by so many rules, of which each line meets some of every layer: the time of each sample, so that the
 * slow ones can be told. The goal is 5 ms for 99 of 100 baskets of 50 lines with 1,000 rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PricingBenchmark {
    private static final int CATEGORIES = 100;
    private static final PricingFacts FACTS = new PricingFacts(new LocationId("S1"), Set.of("East"), "STORE",
            ZonedDateTime.parse("2026-11-27T12:00:00+08:00[Asia/Shanghai]"), null, Map.of());

    /** How many rules hold. */
    @Param({"100", "300", "1000"}) int rules = 100;

    /** How many lines the basket has. */
    @Param({"5", "50"}) int lines = 50;

    /** How many pieces each line has. */
    @Param({"2", "6000"}) int pieces = 2;

    private RuleBook book = RuleBook.of();
    private Basket basket = Basket.of();

    /** Draws rules and a basket. */
    @Setup
    public void prepare() {
        List<PublishedRule> all = IntStream.range(0, rules).mapToObj(PricingBenchmark::rule).toList();
        book = new RuleBook(all, Map.of(), PricingPolicy.USUAL, Search.AS_NEEDED);
        basket = Basket.of(IntStream.range(0, lines).mapToObj(this::line).toArray(BasketLine[]::new));
    }

    private BasketLine line(int number) {
        Goods goods = Goods.of(new Sku("P" + number)).category("c" + number % CATEGORIES);
        return BasketLine.pieces(number + 1, goods, pieces, 1_000 + 37L * number);
    }

    private static PublishedRule rule(int number) {
        io.tillbook.api.pricing.rule.Scope scope =
                io.tillbook.api.pricing.rule.Scope.categories("c" + number % CATEGORIES);
        Rule rule = switch (number % 3) {
            case 0 -> Rule.of(Layer.PRICE, scope, new Need.None(), new Benefit.Pay(9_500 - number % 10, null));
            case 1 -> Rule.of(Layer.ITEM, scope, Need.Pieces.each(2), new Benefit.Cheapest(1, 5_000 + number % 10));
            default -> Rule.of(Layer.ORDER, scope, Need.Amount.from(1_000 + number),
                    new Benefit.Off(Money.of(10 + number % 10))).stacking(Stacking.group("g" + number % 7));
        };
        return PublishedRule.of("R" + number, rule);
    }

    /** Prices it. */
    @Benchmark
    public PricedBasket price() {
        return PricingEngine.price(basket, book, FACTS);
    }
}
