package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.SALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.tax.KeptTax;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import io.tillbook.testing.RandomPricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * However a priced sale comes back, in pieces and in parts, by the customer's wish or for a fault of the store, asked
 * for or reported with whatever amount: what was due is what was paid, and all its points come back.
 */
class EveryOrderOfReturnTest {
    private static final Set<Sku> WEIGHED = Set.of(new Sku("P0"), new Sku("P5"));

    private final Decider<AcceptReturn> decider = CheckoutOrder.returns().booking();

    @Property(tries = 400)
    void allRefundsTogetherAreWhatWasPaid(@ForAll Random random) {
        RandomPricing pricing = new RandomPricing(random.nextLong());
        PricedSale sale = PricedSale.of(weighingSome(pricing.basket(), random), publishable(pricing.rules()));
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        List.of(sale.events()).forEach(history::add);

        Money due = Money.ZERO;
        long points = 0;
        Money taxes = keptTax(history);
        for (int number = 1; isSomethingLeft(history); number++) {
            SaleLinesReturned event = returned(history, "B" + number, sale.rules(), random);
            due = due.plus(due(event));
            points += Objects.requireNonNullElse(event.pointsBack(), 0);
            assertThat(worth(history)).as("what is paid for what is kept").isEqualTo(sale.total().minus(due));
            assertThat(due(event).isNegative()).isFalse();
            taxes = taxes.minus(tax(event));
            assertThat(taxes).as("the tax of what is kept").isEqualTo(keptTax(history));
            lines(history).forEach(EveryOrderOfReturnTest::assertTaxedByItsRate);
        }

        assertThat(due).isEqualTo(sale.total());
        assertThat(points).isEqualTo(sale.priced().pointsUsed());
        assertThat(taxes).as("the tax that is left when all is back").isEqualTo(Money.ZERO);
    }

    /** Random rules may say what the language of promotions does not: such rules are left out. */
    private static RuleBook publishable(RuleBook book) {
        return new RuleBook(book.rules().stream().filter(EveryOrderOfReturnTest::isPublishable).toList(), book.sets(),
                book.policy(), book.search());
    }

    private static boolean isPublishable(PublishedRule rule) {
        boolean givesAnything = rule.rule()
                .steps()
                .stream()
                .anyMatch(step -> step.give() instanceof Get get && get.scope().equals(Scope.ALL));
        try {
            return !givesAnything && PromotionRule.of(rule.rule()).rule().equals(rule.rule());
        } catch (InvalidField refused) {
            return false;
        }
    }

    private static Basket weighingSome(Basket basket, Random random) {
        List<BasketLine> lines = basket.lines()
                .stream()
                .map(line -> !WEIGHED.contains(line.goods().sku()) ? line
                        : new BasketLine(line.lineNo(), line.goods(),
                                Quantity.ofThousandths(1 + random.nextLong(4_000)), line.unitPrice(), null,
                                line.floor(), true, false))
                .toList();
        return new Basket(lines, basket.coupons(), basket.manualMinor(), basket.roundOff(), basket.points());
    }

    private static boolean isSomethingLeft(History history) {
        return lines(history).stream().anyMatch(line -> line.left().isPositive());
    }

    private static List<LineKept> lines(History history) {
        return List.copyOf(history.of(ReturnableSale.at(SALE)).kept().lines().values());
    }

    private static Money worth(History history) {
        return lines(history).stream().map(LineKept::keptMinor).reduce(Money.ZERO, Money::plus);
    }

    /** What lines are worth less, without what came back beyond what was sold, less what others are worth more. */
    private static Money due(SaleLinesReturned event) {
        Money less = event.lines().stream().map(ReturnedLine::refundMinor).reduce(Money.ZERO, Money::plus);
        return event.allRestated().stream().map(RestatedLine::changeMinor).reduce(less, Money::minus);
    }

    /** The tax of lines that came back, less that of what is paid otherwise for what is kept. */
    private static Money tax(SaleLinesReturned event) {
        Money less = event.lines().stream().map(line -> amount(line.tax())).reduce(Money.ZERO, Money::plus);
        return event.allRestated().stream().map(line -> amount(line.tax())).reduce(less, Money::minus);
    }

    private static Money amount(@Nullable LineTax tax) {
        return tax == null ? Money.ZERO : tax.amountMinor();
    }

    /** Told from what was sold and what of that is kept, whatever the events say of taxes. */
    private static Money keptTax(History history) {
        return lines(history).stream().map(EveryOrderOfReturnTest::keptTax).reduce(Money.ZERO, Money::plus);
    }

    private static Money keptTax(LineKept line) {
        LineTax tax = line.sold().tax();
        return tax == null ? Money.ZERO
                : new KeptTax(tax, line.sold().paidMinor(), line.sold().quantity())
                        .after(line.returned().min(line.sold().quantity()), line.keptMinor());
    }

    private static void assertTaxedByItsRate(LineKept line) {
        LineTax tax = line.sold().tax();
        if (tax != null) {
            assertThat((double) keptTax(line).minor())
                    .isCloseTo(line.keptMinor().minor() * (double) tax.rateBp() / (10_000 + tax.rateBp()), within(2.5));
        }
    }

    private SaleLinesReturned returned(History history, String id, RuleBook rules, Random random) {
        List<ReturnLine> lines = someOf(lines(history), random);
        Money due = history.of(ReturnableSale.at(SALE))
                .kept()
                .due(lines.stream().map(GoodsBack::of).toList(), rules)
                .totalMinor();
        boolean isReported = random.nextInt(4) == 0;
        Money refund = isReported ? Money.of(random.nextInt(1_000)) : due;
        List<Refund> refunds = refund.isZero() ? List.of() : List.of(new Refund(CASH, refund));
        // A reported refund that was too much leaves less cash than is due, so that a live one would be refused.
        boolean isReportedThen = isReported || refund.exceeds(history.of(ReturnableSale.at(SALE)).refundableBy(CASH));
        AcceptReturn command = new AcceptReturn(new ReturnId(id), SALE, Shop.STORE, Shop.TILL, lines, refunds, "x",
                isReportedThen ? Origin.REPORTED : null);
        assertThat(history.run(decider, command, Circumstances.of(command))).isInstanceOf(Accepted.class);
        return (SaleLinesReturned) history.events(ReturnableSale.at(SALE).id()).getLast();
    }

    private static List<ReturnLine> someOf(List<LineKept> lines, Random random) {
        List<ReturnLine> some = new ArrayList<>();
        for (LineKept line : lines) {
            if (line.left().isPositive() && (some.isEmpty() || random.nextBoolean())) {
                some.add(new ReturnLine(line.sold().lineNo(), part(line, random), true, null, null,
                        random.nextInt(3) == 0 ? ReturnFault.STORE : null));
            }
        }
        return some;
    }

    private static Quantity part(LineKept line, Random random) {
        long unit = line.left().isWhole() && line.sold().quantity().isWhole() ? 1_000 : 1;
        long most = line.left().thousandths() / unit;
        return Quantity.ofThousandths(unit * (random.nextInt(3) == 0 ? most : 1 + random.nextLong(most)));
    }
}
