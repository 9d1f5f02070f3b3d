package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.item;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.pricing.rule.UseLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What a customer could have and has not taken is told, and never added to the basket. */
class MissingGiftsTest {
    private static final Get FREE_BAR = new Get(sku("BAR"), 1, new Get.Price.Share(0), Pick.DEAREST);
    private static final Get FREE_CAP = new Get(Scope.categories("cap"), 1, new Get.Price.Share(0), Pick.DEAREST);
    private static final long CAP = 2_000;
    private static final PublishedRule FROM_100 = order(Need.Amount.from(10_000));

    private static PublishedRule order(Need need) {
        return PublishedRule.of("P", Rule.of(Layer.ORDER, Scope.categories("snack"), need, FREE_BAR));
    }

    private static List<NearMiss> missing(PublishedRule rule, Basket basket) {
        return price(basket, rule).nearMisses();
    }

    private static NearMiss gifts(int pieces) {
        return NearMiss.gifts(new PromotionId("P"), 0, pieces);
    }

    private static Basket snacks(long value, int bars) {
        return bars == 0 ? Basket.of(line(1, "A", "snack", 1, value))
                : Basket.of(line(1, "A", "snack", 1, value), line(2, "BAR", "snack", bars, 600));
    }

    @Test
    void aGiftThatIsReachedAndNotInTheBasket() {
        assertThat(missing(FROM_100, snacks(10_000, 0))).containsExactly(gifts(1));
        assertThat(price(snacks(10_000, 0), FROM_100).lines()).as("nothing is added").hasSize(1);
        assertThat(missing(FROM_100, snacks(10_000, 1))).isEmpty();
        assertThat(missing(FROM_100, snacks(9_999, 0)))
                .containsExactly(NearMiss.amount(new PromotionId("P"), 0, Money.of(1)));
    }

    @Test
    void oneForEachTimeThatItIsReachedWithoutThemselves() {
        PublishedRule each = order(new Need.Amount(Money.of(5_000), true, 3));
        assertThat(missing(each, snacks(10_400, 0))).containsExactly(gifts(2));
        assertThat(missing(each, snacks(10_400, 1))).containsExactly(gifts(1));
        assertThat(missing(each, snacks(40_000, 1))).containsExactly(gifts(2));
        // The bar is one of the snacks: what it costs does not help to reach another one.
        assertThat(missing(each, snacks(9_500, 1)))
                .containsExactly(NearMiss.amount(new PromotionId("P"), 0, Money.of(4_900)));
    }

    @Test
    void buySomeGetAnother() {
        PublishedRule twoShirts = item("P", Scope.categories("shirt"), Need.Pieces.each(2), FREE_CAP);
        assertThat(missing(twoShirts, Basket.of(line(1, "S", "shirt", 4, 10_000)))).containsExactly(gifts(2));
        assertThat(missing(twoShirts, Basket.of(line(1, "S", "shirt", 4, 10_000), line(2, "C", "cap", 1, 2_000))))
                .containsExactly(gifts(1));
        PublishedRule once = PublishedRule.of("P", twoShirts.rule().limit(UseLimit.times(1)));
        assertThat(missing(once, Basket.of(line(1, "S", "shirt", 4, 10_000)))).containsExactly(gifts(1));
        assertThat(missing(once, Basket.of(line(1, "S", "shirt", 4, 10_000), line(2, "C", "cap", 1, 2_000))))
                .isEmpty();
    }

    /** Another deal has the shirts: a cap would cost what it costs. */
    @Test
    void noneForPiecesOfAnotherDeal() {
        PublishedRule caps = item("P", Scope.categories("shirt"), Need.Pieces.each(2), FREE_CAP);
        PublishedRule half = item("Q", Scope.categories("shirt"), new Need.Pieces(2, true, 1), new Pay(5_000, null));
        assertThat(price(shirts(2), caps, half).nearMisses()).isEmpty();
        assertThat(total(price(shirtsAndCaps(2, 1), caps, half))).isEqualTo(total(price(shirts(2), caps, half)) + CAP);
        assertThat(price(shirts(4), caps, half).nearMisses()).as("two are left").containsExactly(gifts(1));
        assertThat(total(price(shirtsAndCaps(4, 1), caps, half))).isEqualTo(total(price(shirts(4), caps, half)));
        assertThat(price(shirtsAndCaps(6, 1), caps, half).nearMisses()).as("two are its own")
                .containsExactly(gifts(1));
    }

    /** Whatever other deals there are: what is told and added is given, and costs nothing. */
    @Property(tries = 2_000)
    void whatIsToldIsGiven(@ForAll long seed) {
        Random random = new Random(seed);
        List<BasketLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(no -> line(no, "S" + no, random.nextInt(3) == 0 ? "sock" : "shirt", 1 + random.nextInt(4),
                        1_000L * (1 + random.nextInt(9))))
                .toList();
        PublishedRule[] rules = {item("P", Scope.categories("shirt"), pieces(random), FREE_CAP),
                item("Q", Scope.categories("shirt"), pieces(random), new Pay(random.nextInt(10_000), null)),
                item("R", random.nextBoolean() ? Scope.categories("sock") : Scope.categories("shirt", "sock"),
                        pieces(random), new Cheapest(1, random.nextInt(10_000)))};
        PricedBasket without = price(basket(lines), rules);
        Optional<NearMiss> told = without.nearMisses().stream().filter(miss -> miss.missingGifts() != null).findAny();
        Statistics.label("told").collect(told.isPresent());
        told.ifPresent(miss -> {
            List<BasketLine> more = new ArrayList<>(lines);
            more.add(line(9, "C", "cap", Objects.requireNonNull(miss.missingGifts()), CAP));
            assertThat(total(price(basket(more), rules))).isEqualTo(total(without));
        });
    }

    private static Need.Pieces pieces(Random random) {
        return new Need.Pieces(1 + random.nextInt(3), random.nextBoolean(), random.nextBoolean() ? 1 : null);
    }

    private static Basket basket(List<BasketLine> lines) {
        return Basket.of(lines.toArray(BasketLine[]::new));
    }

    private static Basket shirts(int pieces) {
        return Basket.of(line(1, "S", "shirt", pieces, 10_000));
    }

    private static Basket shirtsAndCaps(int shirts, int caps) {
        return Basket.of(line(1, "S", "shirt", shirts, 10_000), line(2, "C", "cap", caps, CAP));
    }

    /** Two of a kind are paid for and a third one is free: the two in the basket are needed themselves. */
    @Test
    void oneMoreOfTheSame() {
        Get another = new Get(Scope.categories("tea"), 1, new Get.Price.Share(0), Pick.CHEAPEST);
        PublishedRule third = item("P", Scope.categories("tea"), Need.Pieces.each(2), another);
        assertThat(missing(third, Basket.of(line(1, "T", "tea", 2, 1_000)))).containsExactly(gifts(1));
        assertThat(missing(third, Basket.of(line(1, "T", "tea", 3, 1_000))))
                .as("the third is free, and the next one is one of two")
                .containsExactly(NearMiss.pieces(new PromotionId("P"), 0, 1));
        assertThat(missing(third, Basket.of(line(1, "T", "tea", 4, 1_000)))).containsExactly(gifts(2));
    }

    @Test
    void whatAHigherStepGivesIsToldInItsPlace() {
        PublishedRule steps = PublishedRule.of("P", FROM_100.rule()
                .withSteps(new Step(Need.Amount.from(10_000), FREE_BAR), new Step(Need.Amount.from(20_000), off(500))));
        assertThat(missing(steps, snacks(20_000, 0))).isEmpty();
        assertThat(missing(steps, snacks(15_000, 0))).containsExactly(gifts(1));
        PublishedRule more = PublishedRule.of("P", FROM_100.rule()
                .withSteps(new Step(Need.Amount.from(10_000), FREE_BAR), new Step(Need.Amount.from(20_000),
                        new Get(sku("BAR"), 2, new Get.Price.Fixed(Money.of(100)), Pick.DEAREST))));
        assertThat(missing(more, snacks(20_000, 0)))
                .containsExactly(NearMiss.gifts(new PromotionId("P"), 1, 2));
        assertThat(missing(more, snacks(15_000, 0))).containsExactly(gifts(1));
    }
}
