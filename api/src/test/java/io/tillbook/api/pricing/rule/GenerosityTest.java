package io.tillbook.api.pricing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import org.junit.jupiter.api.Test;

class GenerosityTest {
    private static final Off TEN = new Off(Money.of(1_000));

    private static long of(Layer layer, Need need, Benefit give, UseLimit limit) {
        return Generosity.of(Rule.of(layer, Scope.ALL, need, give).limit(limit)).minor();
    }

    @Test
    void anAmountIsGivenAsOftenAsItCounts() {
        assertThat(of(Layer.ORDER, Need.Amount.from(10_000), TEN, UseLimit.NONE)).isEqualTo(1_000);
        assertThat(of(Layer.ORDER, new Need.Amount(Money.of(10_000), true, 5), TEN, UseLimit.NONE)).isEqualTo(5_000);
        assertThat(of(Layer.ORDER, new Need.Amount(Money.of(10_000), true, 5), TEN, UseLimit.times(3)))
                .isEqualTo(3_000);
        assertThat(of(Layer.ORDER, new Need.Amount(Money.of(10_000), true, 5), TEN, UseLimit.times(7)))
                .isEqualTo(5_000);
        assertThat(of(Layer.ORDER, new Need.Amount(Money.of(10_000), true, null), TEN, UseLimit.NONE))
                .isEqualTo(Money.MAX_MINOR);
        assertThat(of(Layer.ORDER, new Need.Amount(Money.of(1), true, 2_000_000_000),
                new Off(Money.of(Money.MAX_MINOR)), UseLimit.NONE)).isEqualTo(Money.MAX_MINOR);
    }

    @Test
    void aShareHasABoundOnlyWhereItSaysOne() {
        assertThat(of(Layer.ORDER, new Need.None(), new Pay(8_800, Money.of(20_000)), UseLimit.NONE))
                .isEqualTo(20_000);
        assertThat(of(Layer.ORDER, new Need.None(), new Pay(8_800, null), UseLimit.NONE)).isEqualTo(Money.MAX_MINOR);
    }

    @Test
    void pricesOfPiecesHaveNone() {
        assertThat(of(Layer.PRICE, new Need.None(), new UnitPrice(Money.of(690)), UseLimit.pieces(2)))
                .isEqualTo(Money.MAX_MINOR);
        assertThat(of(Layer.PRICE, new Need.None(), new Pay(9_000, Money.of(10)), UseLimit.NONE))
                .as("the most is for each piece")
                .isEqualTo(Money.MAX_MINOR);
        assertThat(of(Layer.ITEM, Need.Pieces.each(2), new Cheapest(1, 0), UseLimit.times(1)))
                .isEqualTo(Money.MAX_MINOR);
    }

    @Test
    void theMostGenerousStepCounts() {
        Rule steps = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), TEN)
                .withSteps(new Step(Need.Amount.from(100), TEN),
                        new Step(Need.Amount.from(200), new Off(Money.of(4_000))));
        assertThat(Generosity.of(steps)).isEqualTo(Money.of(4_000));
    }
}
