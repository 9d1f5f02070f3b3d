package io.tillbook.api.pricing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Off LESS = new Off(Money.of(100));

    private static void refused(String field, Supplier<?> made) {
        assertThatThrownBy(made::get).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void layersGiveWhatTheyCan() {
        refused("steps/0", () -> Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), LESS));
        refused("steps/0", () -> Rule.of(Layer.PRICE, Scope.ALL, Need.Pieces.from(2), new UnitPrice(Money.of(1))));
        refused("steps/0", () -> Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), new UnitPrice(Money.of(1))));
        refused("steps/0", () -> Rule.of(Layer.ITEM, Scope.ALL, Need.Pieces.each(2), new Cheapest(3, 0)));
        refused("steps/0", () -> Rule.of(Layer.ORDER, Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0)));
        refused("steps/0", () -> Rule.of(Layer.MANUAL, Scope.ALL, new Need.None(), LESS));
        refused("onReturn", () -> Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), new Pay(9_000, null))
                .onReturn(OnReturn.RECALC));
    }

    @Test
    void whatIsOnTopOfDealsOnlyTakesSomethingOff() {
        Rule deal = Rule.of(Layer.ITEM, Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0));
        refused("steps/0", () -> deal.stacking(Stacking.onTop()));
        Rule points = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.PointsGift(20_000, 0));
        refused("steps", () -> points.withSteps(new Step(new Need.None(), new Benefit.PointsGift(20_000, 0)),
                new Step(Need.Amount.from(100), LESS)));
        refused("steps/0", () -> Rule.of(Layer.COUPON, Scope.ALL, new Need.None(),
                new Benefit.PointsGift(20_000, 0)));
    }

    @Test
    void theWrongStepIsNamed() {
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(1), LESS);
        refused("steps/1", () -> rule.withSteps(new Step(Need.Amount.from(1), LESS),
                new Step(Need.Amount.from(2), new UnitPrice(Money.of(1)))));
        refused("steps", () -> rule.withSteps());
        refused("steps", () -> rule
                .withSteps(Collections.nCopies(21, new Step(Need.Amount.from(1), LESS)).toArray(Step[]::new)));
    }

    @Test
    void benefitsAreBenefits() {
        refused("off", () -> new Off(Money.ZERO));
        refused("off", () -> new Off(Money.of(-5)));
        refused("pay", () -> new Pay(10_001, null));
        refused("pay", () -> new Pay(-1, null));
        refused("unitPrice", () -> new UnitPrice(Money.of(-1)));
        refused("points", () -> new Benefit.PointsGift(9_999, 0));
        refused("cheapest/k", () -> new Cheapest(0, 0));
    }

    @Test
    void needsAreNeeds() {
        refused("amount", () -> Need.Amount.from(0));
        refused("pieces", () -> Need.Pieces.each(0));
        refused("atMost", () -> new Need.Pieces(1, true, 0));
        refused("slots", () -> new Need.Slots(Collections.emptyList()));
        refused("pieces", () -> UseLimit.pieces(0));
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 27, 12, 0);
        refused("until", () -> new Period.StoreLocal(noon, noon));
        refused("until", () -> new Period.StoreLocal(noon, noon.minusSeconds(1)));
    }
}
