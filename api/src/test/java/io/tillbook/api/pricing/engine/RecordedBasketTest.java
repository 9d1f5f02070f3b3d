package io.tillbook.api.pricing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.PricingDifference;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.testing.RandomPricing;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A basket that was priced becomes the lines of a sale, and the sale becomes that basket again. */
class RecordedBasketTest {
    private static final int TRIES = 1_000;
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-27T12:00:00+08:00");

    private record Sold(Basket basket, RuleBook rules, PricedBasket priced) {
        static Sold of(long seed) {
            RandomPricing random = new RandomPricing(seed);
            Basket basket = random.basket();
            RuleBook rules = random.rules();
            return new Sold(basket, rules, PricingEngine.price(basket, rules, Shop.NOW));
        }

        RecordedBasket told() {
            PriceBasis basis = new PriceBasis(AT, PricedBasket.ENGINE, priced.search(), null, null,
                    basket.manualMinor(), basket.roundOff(), priced.pointsUsed());
            return new RecordedBasket(
                    new SalePricing(basis, priced.applications().stream().map(AppliedRule::of).toList()),
                    PartOfSale.of(priced).stream().map(RecordedBasketTest::line).toList());
        }

        PricedBasket again(RecordedBasket told) {
            return PricingEngine.price(told.basket(basket.coupons()),
                    told.rules(rules.rules(), rules.sets(), rules.policy()), Shop.NOW);
        }
    }

    private static RecordedLine line(PartOfSale part) {
        BasketLine line = part.priced().line();
        return new RecordedLine(part.lineNo(), line.goods().sku(), line.goods().category(), part.priced().quantity(),
                line.labelMinor() == null ? line.unitPrice() : null, part.priced().grossMinor(),
                new LinePricing(part.splitOf(), part.shares(), line.goods().brand(), line.goods().batchDaysLeft(),
                        line.floor(), line.weighed() ? true : null, line.overridden() ? "torn" : null,
                        line.labelMinor() == null ? null : line.unitPrice()));
    }

    @Property(tries = TRIES)
    void theSaleBecomesTheBasketAgain(@ForAll long seed) {
        Sold sold = Sold.of(seed);
        RecordedBasket told = sold.told();

        assertThat(told.basket(sold.basket.coupons()).lines())
                .isEqualTo(sold.basket.lines()
                        .stream()
                        .sorted(Comparator.comparingInt(BasketLine::lineNo))
                        .toList());
        assertThat(told.priced().lines()).isEqualTo(sold.priced.lines());
        assertThat(told.priced().applications()).isEqualTo(sold.priced.applications());
        assertThat(told.total()).isEqualTo(sold.priced.total());
    }

    @Property(tries = TRIES)
    void theSaleLeadsToItsOwnPrices(@ForAll long seed) {
        Sold sold = Sold.of(seed);

        assertThat(PricingDifference.first(sold.told(), sold.again(sold.told()))).isEmpty();
    }

    @Property(tries = TRIES)
    void anAlteredShareIsFound(@ForAll long seed) {
        Sold sold = Sold.of(seed);
        RecordedBasket told = sold.told();
        List<RecordedLine> touched = told.lines().stream().filter(each -> !each.pricing().shares().isEmpty()).toList();
        if (!touched.isEmpty()) {
            Random random = new Random(seed);
            RecordedLine line = touched.get(random.nextInt(touched.size()));
            long by = random.nextBoolean() ? 1 : -1;
            RecordedBasket altered = told.withEachLine(each -> each.equals(line) ? altered(each, by) : each);

            assertThat(PricingDifference.first(altered, sold.again(altered))).hasValueSatisfying(found -> {
                assertThat(found.lineNo()).isEqualTo(line.lineNo());
                assertThat(found.expectedMinor()).isEqualTo(line.paid());
                assertThat(found.claimedMinor()).isEqualTo(altered(line, by).paid());
            });
        }
    }

    @Property(tries = TRIES)
    void anAlteredApplicationIsFound(@ForAll long seed) {
        Sold sold = Sold.of(seed);
        RecordedBasket told = sold.told();
        List<AppliedRule> applied = new ArrayList<>(told.pricing().applications());
        if (!applied.isEmpty()) {
            int seq = new Random(seed).nextInt(applied.size());
            AppliedRule each = applied.get(seq);
            applied.set(seq, new AppliedRule(each.layer(), each.promotion(), each.version(), each.step(),
                    Math.toIntExact(each.at(seq).times()) + 1, each.benefitMinor()));
            RecordedBasket altered = new RecordedBasket(new SalePricing(told.pricing().basis(), applied),
                    told.lines());

            assertThat(PricingDifference.first(altered, sold.again(altered))).isPresent();
        }
    }

    private static RecordedLine altered(RecordedLine line, long by) {
        LinePricing pricing = line.pricing();
        List<LineShare> shares = new ArrayList<>(pricing.shares());
        LineShare last = shares.removeLast();
        shares.add(new LineShare(last.seq(), Money.of(Math.abs(last.amountMinor().minor() + by))));
        return new RecordedLine(line.lineNo(), line.sku(), line.category(), line.quantity(), line.unitPriceMinor(),
                line.grossMinor(), new LinePricing(pricing.splitOf(), shares, pricing.brand(), pricing.daysLeft(),
                        pricing.floorMinor(), pricing.weighed(), pricing.overridden()));
    }

    @Test
    void piecesAtAnotherPriceAreALineOfTheirOwnBehindAllOthers() {
        Basket basket = Basket.of(Shop.line(1, "F01", 5, 990), Shop.line(2, "B", 1, 100));
        PublishedRule special = PublishedRule.of("special",
                Rule.of(Layer.PRICE, Shop.sku("F01"), new Need.None(), new UnitPrice(Money.of(690)))
                        .limit(UseLimit.pieces(2)));

        assertThat(PartOfSale.of(Shop.price(basket, special)))
                .extracting(PartOfSale::lineNo, PartOfSale::splitOf, part -> part.priced().paid().minor())
                .containsExactly(tuple(1, 1, 1_380L),
                        tuple(3, 1, 2_970L),
                        tuple(2, null, 100L));
    }

    @Test
    void aLabelledLineAndAPriceByHandComeBackAsTheyWere() {
        Goods pears = Goods.of(new Sku("pear"));
        Basket basket = Basket.of(
                new BasketLine(1, pears, Quantity.ofThousandths(1_286), Money.of(1_580), Money.of(2_031), null, true,
                        false),
                new BasketLine(2, pears, Quantity.ofThousandths(500), Money.of(900), null, Money.of(800), true, true));
        PublishedRule half = PublishedRule.of("half",
                Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), Shop.pay(5_000)));
        Sold sold = new Sold(basket, RuleBook.of(half), Shop.price(basket, half));

        assertThat(sold.told().basket(List.of()).lines()).isEqualTo(basket.lines());
        assertThat(PricingDifference.first(sold.told(), sold.again(sold.told()))).isEmpty();
        assertThat(Shop.paid(sold.priced)).containsExactly(1_016L, 450L);
    }
}
