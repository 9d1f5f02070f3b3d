package io.tillbook.command.pricing.sale;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.testing.RandomPricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is quoted can be sold; whatever is altered then is refused. */
class AlteredSaleTest {
    private static final int TRIES = 500;

    /** A basket of products with one price each, and promotions that somebody could draft. */
    private record Drawn(Basket basket, RuleBook rules) {
        static Drawn of(long seed) {
            RandomPricing random = new RandomPricing(seed);
            Basket basket = random.basket();
            RuleBook drawn = random.rules();
            PricingPolicy policy = PricingPolicy.USUAL.groups("g1", "g0").points(new PointsPolicy(1, 50, 3_000));
            return new Drawn(new Basket(basket.lines().stream().map(Drawn::listed).toList(), basket.coupons(),
                    basket.manualMinor(), basket.roundOff(), basket.points()),
                    new RuleBook(drawn.rules().stream().filter(Drawn::canBeDrafted).toList(), drawn.sets(), policy,
                            drawn.search()));
        }

        private static BasketLine listed(BasketLine line) {
            return BasketLine.pieces(line.lineNo(), line.goods(), line.quantity().thousandths() / 1_000,
                    price(line.goods().sku()));
        }

        /** What is given and what is a slot names its goods. */
        private static boolean canBeDrafted(PublishedRule rule) {
            try {
                return rule.rule().steps().stream().flatMap(Step::scopes).noneMatch(Scope.ALL::equals)
                        && PromotionRule.of(rule.rule()).rule().equals(rule.rule());
            } catch (InvalidField avoidsItself) {
                return false;
            }
        }

        private static long price(Sku sku) {
            return 130L + 617L * (sku.value().charAt(1) - '0');
        }

        DeciderSpec<CompleteSale> store() {
            DeciderSpec<CompleteSale> spec = DeciderSpec.of(CheckoutOrder.sales().booking())
                    .given(Chain.opened(PriceCheck.ENFORCE))
                    .given(Chain.set("FOOD", 1, "food"));
            basket.lines()
                    .stream()
                    .map(BasketLine::goods)
                    .distinct()
                    .forEach(goods -> spec.given(Chain.product(goods.sku(), goods.category(), goods.brand(),
                            price(goods.sku()))));
            rules.rules()
                    .forEach(rule -> spec.given(Chain.published(rule.promotion(), 1, rule.rule(), Chain.LONG_AGO,
                            null)));
            basket.coupons().forEach(word -> spec.given(Chain.campaign(word)));
            return spec;
        }

        CompleteSale sale() {
            return Till.sale(basket, rules, MORNING);
        }

        Decision decided(CompleteSale sale) {
            return store().when(sale).decision();
        }
    }

    @Property(tries = TRIES)
    void whatWasQuotedIsSold(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);

        assertThat(drawn.decided(drawn.sale())).isInstanceOf(Accepted.class);
    }

    @Property(tries = TRIES)
    void anotherRegularPriceIsRefused(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        CompleteSale sale = drawn.sale();
        int basketLine = sale.lines().get(new Random(seed).nextInt(sale.lines().size())).ofBasket();
        CompleteSale altered = Till.with(sale, sale.lines()
                .stream()
                .map(line -> line.ofBasket() == basketLine
                        ? priced(line, line.unitPriceMinor().plus(Money.of(1)), line.discount(), line.allShares())
                        : line)
                .toList());

        assertThat(drawn.decided(altered)).isInstanceOf(Refused.class);
    }

    @Property(tries = TRIES)
    void anotherShareIsRefused(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        CompleteSale sale = drawn.sale();
        Random random = new Random(seed);
        List<SaleLine> touched = sale.lines().stream().filter(line -> !line.allShares().isEmpty()).toList();
        if (!touched.isEmpty()) {
            SaleLine line = touched.get(random.nextInt(touched.size()));
            List<LineShare> shares = new ArrayList<>(line.allShares());
            LineShare old = shares.removeFirst();
            Money amount = old.amountMinor().isZero() || random.nextBoolean() ? old.amountMinor().plus(Money.of(1))
                    : old.amountMinor().minus(Money.of(1));
            shares.add(new LineShare(old.seq(), amount));
            Money more = amount.minus(old.amountMinor());

            assertThat(drawn.decided(altered(sale, line, old.seq(), shares, more))).isInstanceOf(Refused.class);
        }
    }

    private static CompleteSale altered(CompleteSale sale, SaleLine line, int seq, List<LineShare> shares, Money more) {
        List<AppliedRule> applied = new ArrayList<>(sale.applied());
        applied.set(seq, applied.get(seq).giving(applied.get(seq).benefitMinor().plus(more)));
        List<SaleLine> lines = sale.lines()
                .stream()
                .map(each -> each.equals(line)
                        ? priced(line, line.unitPriceMinor(), line.discount().plus(more), shares)
                        : each)
                .toList();
        return Till.sale(sale.basis(), applied, lines, Till.words(sale), null);
    }

    @Property(tries = TRIES)
    void anotherNumberOfTimesIsRefused(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        CompleteSale sale = drawn.sale();
        if (!sale.applied().isEmpty()) {
            List<AppliedRule> applied = new ArrayList<>(sale.applied());
            int seq = new Random(seed).nextInt(applied.size());
            AppliedRule each = applied.get(seq);
            applied.set(seq, new AppliedRule(each.layer(), each.promotion(), each.version(), each.step(),
                    Math.toIntExact(each.at(seq).times()) + 1, each.benefitMinor()));

            assertThat(drawn.decided(Till.sale(sale.basis(), applied, sale.lines(), Till.words(sale), null)))
                    .isInstanceOf(Refused.class);
        }
    }

    private static SaleLine priced(SaleLine line, Money unit, Money discount, List<LineShare> shares) {
        return new SaleLine(line.lineNo(), line.sku(), line.quantity(), unit, null, discount.isZero() ? null : discount,
                null, null, line.splitOf(), shares, null);
    }
}
