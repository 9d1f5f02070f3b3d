package io.tillbook.query.replenishment;

import static io.tillbook.query.replenishment.ReorderReason.AT_REORDER_POINT;
import static io.tillbook.query.replenishment.ReorderReason.CAPPED_BY_MAXIMUM;
import static io.tillbook.query.replenishment.ReorderReason.EXCEEDS_MAXIMUM;
import static io.tillbook.query.replenishment.ReorderReason.MINIMUM_ORDER;
import static io.tillbook.query.replenishment.ReorderReason.WHOLE_PACKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.replenishment.ReorderRule.Order;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReorderRuleTest {
    // 14 in 28 days, so one every other day.
    private static final Demand DEMAND = new Demand(Quantity.of(14), 28);

    @Test
    void atTheReorderPointItIsOrderedUpToTheTarget() {
        ReorderRule rule = new ReorderRule(DEMAND, 4, 6, Quantity.of(3), null, terms(1, 0));

        assertThat(rule.reorderPoint()).isEqualTo(Quantity.of(5));
        assertThat(rule.target()).isEqualTo(Quantity.of(8));
        assertThat(rule.at(Quantity.of(6))).isEqualTo(Order.NONE);
        assertThat(rule.at(Quantity.of(5))).isEqualTo(order(3, AT_REORDER_POINT));
        assertThat(rule.at(Quantity.of(-2))).isEqualTo(order(10, AT_REORDER_POINT));
    }

    @Test
    void packsAreWholeAndOrdersLargeEnough() {
        assertThat(new ReorderRule(DEMAND, 4, 6, Quantity.of(3), null, terms(6, 0)).at(Quantity.of(1)))
                .isEqualTo(order(12, AT_REORDER_POINT, WHOLE_PACKS));
        assertThat(new ReorderRule(DEMAND, 4, 6, Quantity.of(3), null, terms(6, 20)).at(Quantity.of(1)))
                .isEqualTo(order(24, AT_REORDER_POINT, MINIMUM_ORDER));
    }

    @Test
    void theMaximumHoldsDownUnlessLessCannotBeOrdered() {
        assertThat(new ReorderRule(DEMAND, 4, 6, Quantity.of(3), Quantity.of(7), terms(1, 0)).at(Quantity.of(1)))
                .isEqualTo(order(6, AT_REORDER_POINT, CAPPED_BY_MAXIMUM));
        assertThat(new ReorderRule(DEMAND, 4, 6, Quantity.of(3), Quantity.of(9), terms(4, 0)).at(Quantity.of(3)))
                .isEqualTo(order(4, AT_REORDER_POINT, CAPPED_BY_MAXIMUM));
        assertThat(new ReorderRule(DEMAND, 4, 6, Quantity.of(3), Quantity.of(9), terms(12, 0)).at(Quantity.of(3)))
                .isEqualTo(order(12, AT_REORDER_POINT, EXCEEDS_MAXIMUM));
    }

    @Property
    void anOrderIsOfWholePacksAndLargeEnoughOrNone(@ForAll("rules") ReorderRule rule,
            @ForAll @LongRange(min = -20_000, max = 80_000) long position) {
        Order order = rule.at(Quantity.ofThousandths(position));

        assertThat(order.quantity().isNegative()).isFalse();
        assertThat(order.quantity().thousandths() % rule.terms().pack().thousandths()).isZero();
        if (order.quantity().isPositive()) {
            assertThat(order.quantity()).isGreaterThanOrEqualTo(rule.terms().minimum());
        }
    }

    @Property
    void afterAnOrderTheReorderPointIsReachedUnlessTheMaximumForbids(@ForAll("rules") ReorderRule rule,
            @ForAll @LongRange(min = -20_000, max = 80_000) long thousandths) {
        Quantity position = Quantity.ofThousandths(thousandths);
        Order order = rule.at(position);
        Quantity after = position.plus(order.quantity());

        boolean isCapped = rule.maximum() != null
                && (rule.reorderPoint().exceeds(rule.maximum()) || order.reasons().contains(CAPPED_BY_MAXIMUM));
        assertThat(isCapped || !rule.reorderPoint().exceeds(after)).isTrue();
    }

    @Property
    void theMaximumIsKeptUnlessLessCannotBeOrdered(@ForAll("rules") ReorderRule rule,
            @ForAll @LongRange(min = -20_000, max = 80_000) long thousandths) {
        Quantity position = Quantity.ofThousandths(thousandths);
        Order order = rule.at(position);

        if (rule.maximum() != null && order.quantity().isPositive()
                && !order.reasons().contains(EXCEEDS_MAXIMUM)) {
            assertThat(position.plus(order.quantity())).isLessThanOrEqualTo(rule.maximum());
        }
    }

    @Property
    void theMoreThereIsTheLessIsOrdered(@ForAll("rules") ReorderRule rule,
            @ForAll @LongRange(min = -20_000, max = 80_000) long position) {
        Order order = rule.at(Quantity.ofThousandths(position));
        Order later = rule.at(Quantity.ofThousandths(position + 500));

        boolean bothFree = !order.reasons().contains(EXCEEDS_MAXIMUM) && !later.reasons().contains(EXCEEDS_MAXIMUM);
        assertThat(!bothFree || !later.quantity().exceeds(order.quantity())).isTrue();
    }

    @Provide
    Arbitrary<ReorderRule> rules() {
        Arbitrary<Demand> demands = Combinators
                .combine(Arbitraries.longs().between(0, 100_000), Arbitraries.integers().between(1, 28))
                .as((sold, days) -> new Demand(Quantity.ofThousandths(sold), days));
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 10);
        Arbitrary<Quantity> safety = Arbitraries.longs().between(0, 10_000).map(Quantity::ofThousandths);
        Arbitrary<@Nullable Quantity> maximum = Arbitraries.longs()
                .between(0, 60_000)
                .map(Quantity::ofThousandths)
                .injectNull(0.3);
        Arbitrary<OrderTerms> terms = Combinators
                .combine(Arbitraries.longs().between(1, 12_000), Arbitraries.longs().between(0, 30_000))
                .as((pack, least) -> new OrderTerms(Quantity.ofThousandths(pack), Quantity.ofThousandths(least)));
        return Combinators.combine(demands, days, days, safety, maximum, terms).as(ReorderRule::new);
    }

    private static OrderTerms terms(long pack, long minimum) {
        return new OrderTerms(Quantity.of(pack), Quantity.of(minimum));
    }

    private static Order order(long units, ReorderReason... reasons) {
        return new Order(Quantity.of(units), Set.of(reasons));
    }
}
