package io.tillbook.api.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.replenishment.PolicyLayers.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each figure of a stock's policy comes from the narrowest policy that has it. */
class PolicyLayersTest {
    private static final List<Function<StockPolicy, @Nullable Object>> FIGURES = List.of(StockPolicy::safetyStock,
            StockPolicy::leadTimeDays, StockPolicy::coverDays, StockPolicy::nearExpiryDays,
            StockPolicy::slowMoverDays);

    @Property
    void eachFigureIsThatOfTheNarrowestPolicyThatHasIt(@ForAll("policies") StockPolicy stock,
            @ForAll("policies") StockPolicy category, @ForAll("policies") StockPolicy chain) {
        PolicyLayers layers = new PolicyLayers(stock, category, chain);

        StockPolicy resolved = layers.resolve();

        for (Function<StockPolicy, @Nullable Object> figure : FIGURES) {
            Object expected = Stream.of(stock, category, chain)
                    .<Object>mapMulti((policy, found) -> {
                        Object value = figure.apply(policy);
                        if (value != null) {
                            found.accept(value);
                        }
                    })
                    .findFirst()
                    .orElse(null);
            assertThat(figure.apply(resolved)).isEqualTo(expected);
        }
    }

    @Property
    void theMaximumIsNeverBelowTheSafetyStock(@ForAll("policies") StockPolicy stock,
            @ForAll("policies") StockPolicy category, @ForAll("policies") StockPolicy chain) {
        StockPolicy resolved = new PolicyLayers(stock, category, chain).resolve();

        if (resolved.maximum() != null && resolved.safetyStock() != null) {
            assertThat(resolved.maximum()).isGreaterThanOrEqualTo(resolved.safetyStock());
        }
    }

    @Property
    void aPolicyAloneIsWhatItIs(@ForAll("policies") StockPolicy policy) {
        assertThat(new PolicyLayers(policy, StockPolicy.NONE, StockPolicy.NONE).resolve()).isEqualTo(policy);
        assertThat(new PolicyLayers(StockPolicy.NONE, StockPolicy.NONE, policy).resolve()).isEqualTo(policy);
    }

    @Test
    void aFigureTellsWhereItComesFrom() {
        StockPolicy category = new StockPolicy(Quantity.of(4), null, null, null, null, null);
        StockPolicy chain = new StockPolicy(Quantity.of(2), null, 3, null, null, null);
        PolicyLayers layers = new PolicyLayers(StockPolicy.NONE, category, chain);

        assertThat(layers.figure(StockPolicy::safetyStock))
                .contains(new Figure<>(Quantity.of(4), PolicyScope.CATEGORY));
        assertThat(layers.figure(StockPolicy::leadTimeDays)).contains(new Figure<>(3, PolicyScope.CHAIN));
        assertThat(layers.figure(StockPolicy::coverDays)).isEmpty();
    }

    @Test
    void withoutAnyPolicyThereIsNone() {
        assertThat(PolicyLayers.NONE.resolve().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<StockPolicy> policies() {
        Arbitrary<@Nullable Integer> days = Arbitraries.integers().between(1, 60).injectNull(0.5);
        Arbitrary<@Nullable Quantity> safety = Arbitraries.longs()
                .between(0, 20)
                .map(Quantity::of)
                .injectNull(0.5);
        Arbitrary<@Nullable Quantity> maximum = Arbitraries.longs()
                .between(20, 50)
                .map(Quantity::of)
                .injectNull(0.5);
        Arbitrary<@Nullable Quantity> lowMaximum = Arbitraries.longs()
                .between(0, 20)
                .map(Quantity::of)
                .injectNull(0.5);
        return Arbitraries.oneOf(
                Combinators.combine(safety, maximum, days, days, days, days).as(StockPolicy::new),
                Combinators.combine(lowMaximum, days, days, days, days)
                        .as((most, lead, cover, near, slow) -> new StockPolicy(null, most, lead, cover, near, slow)));
    }
}
