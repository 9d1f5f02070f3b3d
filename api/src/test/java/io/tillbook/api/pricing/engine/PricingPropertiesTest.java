package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RefundDue.KeptLine;
import io.tillbook.api.pricing.basket.RefundDue;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.testing.RandomPricing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for all baskets and rules. */
class PricingPropertiesTest {
    private static final int TRIES = 1_000;

    private record Drawn(Basket basket, RuleBook rules) {
        static Drawn of(long seed) {
            RandomPricing random = new RandomPricing(seed);
            return new Drawn(random.basket(), random.rules());
        }

        PricedBasket priced() {
            return PricingEngine.price(basket, rules, NOW);
        }
    }

    @Property(tries = TRIES)
    void sharesAddUpAndNoLineIsBelowNothing(@ForAll long seed) {
        PricedBasket priced = Drawn.of(seed).priced();
        for (Application application : priced.applications()) {
            assertThat(priced.lines()
                    .stream()
                    .flatMap(line -> line.shares().stream())
                    .filter(share -> share.seq() == application.seq())
                    .mapToLong(share -> share.amountMinor().minor())
                    .sum()).isEqualTo(application.benefitMinor().minor());
        }
        assertThat(priced.lines()).noneMatch(line -> line.paid().isNegative());
    }

    /** Held to an evaluator that was written in another way. */
    @Property(tries = 10_000)
    void pricesAreThoseOfASecondOpinion(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        assertThat(drawn.priced()
                .lines()
                .stream()
                .map(line -> line.line().lineNo() + ":" + Shop.pieces(line) + "=" + line.paid().minor())
                .toList())
                .isEqualTo(PieceByPiece.paid(drawn.basket(), drawn.rules()));
    }

    @Property(tries = TRIES)
    void rulesRespectTheFloor(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Basket byRules = new Basket(drawn.basket().lines(), drawn.basket().coupons(), Money.ZERO, false, 0);
        PricedBasket priced = PricingEngine.price(byRules, drawn.rules(), NOW);
        assertThat(priced.lines()).noneMatch(PricingPropertiesTest::isBelowItsFloor);
    }

    private static boolean isBelowItsFloor(PricedLine line) {
        Money floor = line.line().floor();
        return floor != null && Rounding.lineAmount(floor, line.quantity()).exceeds(line.paid());
    }

    @Property(tries = TRIES)
    void theOrderOfLinesAndRulesHasNoInfluence(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<BasketLine> lines = new ArrayList<>(drawn.basket().lines());
        List<PublishedRule> rules = new ArrayList<>(drawn.rules().rules());
        Collections.shuffle(lines, new Random(seed));
        Collections.shuffle(rules, new Random(seed));
        Basket basket = drawn.basket();
        PricedBasket shuffled = PricingEngine.price(
                new Basket(lines, basket.coupons(), basket.manualMinor(), basket.roundOff(), basket.points()),
                new RuleBook(rules, drawn.rules().sets(), drawn.rules().policy(), drawn.rules().search()), NOW);
        assertThat(shuffled).isEqualTo(drawn.priced());
    }

    @Property(tries = TRIES)
    void rulesThatDoNotApplyHaveNoInfluence(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        PricedBasket priced = drawn.priced();
        PricedBasket again = PricingEngine.price(drawn.basket(), cited(drawn.rules(), priced), NOW);
        assertThat(again.lines()).isEqualTo(priced.lines());
        assertThat(again.applications()).isEqualTo(priced.applications());
    }

    private static RuleBook cited(RuleBook rules, PricedBasket priced) {
        List<Application.Cited> cited =
                priced.applications().stream().map(Application::cited).filter(Objects::nonNull).toList();
        return new RuleBook(rules.rules()
                .stream()
                .filter(rule -> cited.contains(new Application.Cited(rule.promotion(), rule.version())))
                .toList(), rules.sets(), rules.policy(), priced.search());
    }

    @Property(tries = TRIES)
    void whereNothingComesBackNothingChanges(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        PricedBasket sold = drawn.priced();
        RefundDue due = RefundEngine.due(sold, cited(drawn.rules(), sold), List.of(), Money.ZERO);
        assertThat(due.refundMinor()).isEqualTo(Money.ZERO);
        assertThat(due.waivedMinor()).isEqualTo(Money.ZERO);
        assertThat(due.kept()).extracting(KeptLine::paidMinor)
                .isEqualTo(sold.lines().stream().map(PricedLine::paid).toList());
    }

    @Property(tries = TRIES)
    void allRefundsTogetherAreWhatWasPaid(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        PricedBasket sold = drawn.priced();
        RuleBook cited = cited(drawn.rules(), sold);
        List<BroughtBack> back = new ArrayList<>();
        Money refunded = Money.ZERO;
        for (BroughtBack piece : inAnyOrder(sold, new Random(seed))) {
            back.add(piece);
            RefundDue due = RefundEngine.due(sold, cited, back, refunded);
            assertThat(due.refundMinor().isNegative()).isFalse();
            refunded = refunded.plus(due.refundMinor());
            assertThat(refunded.exceeds(sold.total())).isFalse();
        }
        assertThat(refunded).isEqualTo(sold.total());
    }

    private static List<BroughtBack> inAnyOrder(PricedBasket sold, Random random) {
        List<BroughtBack> pieces = new ArrayList<>();
        for (PricedLine line : sold.lines()) {
            IntStream.range(0, Math.toIntExact(Shop.pieces(line)))
                    .forEach(_ -> pieces.add(new BroughtBack(line.line().lineNo(), line.part(), Quantity.of(1),
                            random.nextInt(4) == 0)));
        }
        Collections.shuffle(pieces, random);
        return pieces;
    }

    @Property(tries = TRIES)
    void splittingABasketNeverBeatsTheCheapestOfSome(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(max = 10_000) int bp) {
        Random random = new Random(seed);
        PublishedRule rule = Shop.item("cheapest", Scope.ALL, Need.Pieces.each(n), new Cheapest(1, bp));
        List<BasketLine> all = new ArrayList<>();
        List<BasketLine> some = new ArrayList<>();
        List<BasketLine> rest = new ArrayList<>();
        for (int lineNo = 1; lineNo <= 9; lineNo++) {
            BasketLine line = Shop.line(lineNo, "P" + lineNo, 1, 100L * (1 + random.nextInt(40)));
            all.add(line);
            (random.nextBoolean() ? some : rest).add(line);
        }
        assertThat(total(all, rule)).isLessThanOrEqualTo(total(some, rule) + total(rest, rule));
    }

    private static long total(List<BasketLine> lines, PublishedRule rule) {
        return Shop.total(Shop.price(new Basket(lines, List.of(), Money.ZERO, false, 0), rule));
    }
}
