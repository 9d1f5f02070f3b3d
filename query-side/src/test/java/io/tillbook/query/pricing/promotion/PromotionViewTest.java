package io.tillbook.query.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionEvent;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionViewTest {
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final PromotionRule RULE = PromotionRule
            .of(Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(100))));
    private static final LocationId S1 = new LocationId("S1");
    private static final LocationId S2 = new LocationId("S2");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private void drafted(int versions) {
        for (int version = 1; version <= versions; version++) {
            add(new PromotionDrafted(SPRING, version, "v" + version, RULE, null));
        }
    }

    private void published(int version, int fromHour, @Nullable Integer untilHour) {
        add(new PromotionPublished(SPRING, version, NOON.plusHours(fromHour),
                untilHour == null ? null : NOON.plusHours(untilHour)));
    }

    private void add(PromotionEvent event) {
        history.add("promotion-" + SPRING.value(), event);
    }

    private PromotionView view() {
        return Objects.requireNonNull(Folded.of(new PromotionProjection(), history.events()).get(SPRING.value()));
    }

    private @Nullable Integer holding(int hour) {
        return view().holding(NOON.plusHours(hour)).map(PromotionVersion::version).orElse(null);
    }

    @Test
    void theVersionThatBeganLastHoldsAndNoneComesBack() {
        drafted(3);
        published(1, 1, null);
        published(3, 5, 8);
        assertThat(List.of(view().state(NOON), view().state(NOON.plusHours(1)), view().state(NOON.plusHours(8))))
                .containsExactly(PromotionState.SCHEDULED, PromotionState.ACTIVE, PromotionState.ENDED);
        assertThat(holding(0)).isNull();
        assertThat(holding(4)).isEqualTo(1);
        assertThat(holding(5)).isEqualTo(3);
        assertThat(holding(8)).as("an earlier version does not come back").isNull();
    }

    @Test
    void ofTwoThatBeginTogetherTheOnePublishedLastHolds() {
        drafted(3);
        published(1, 1, null);
        published(3, 1, null);
        assertThat(holding(1)).isEqualTo(3);
        published(2, 1, null);
        assertThat(holding(1)).isEqualTo(2);
    }

    @Test
    void whatIsPublishedEndsWithTheVersionThatBeginsLast() {
        drafted(3);
        assertThat(view().endsMillis()).isZero();
        published(1, 1, null);
        assertThat(view().endsMillis()).isEqualTo(Long.MAX_VALUE);
        published(2, 5, 8);
        assertThat(view().endsMillis()).isEqualTo(NOON.plusHours(8).toInstant().toEpochMilli());
        published(3, 2, null);
        assertThat(view().endsMillis()).isEqualTo(NOON.plusHours(8).toInstant().toEpochMilli());
        add(new PromotionStopped(SPRING, NOON.plusHours(6), "sold out"));
        assertThat(view().endsMillis()).isEqualTo(NOON.plusHours(6).toInstant().toEpochMilli());
        assertThat(view().state(NOON.plusHours(6))).isEqualTo(PromotionState.STOPPED);
        published(3, 7, null);
        assertThat(view().endsMillis()).as("what is stopped stays so")
                .isEqualTo(NOON.plusHours(6).toInstant().toEpochMilli());
    }

    @Test
    void itIsForOneStoreWhereAllThatIsPublishedIs() {
        drafted(1, When.ALWAYS);
        drafted(2, at(Set.of(S1), Set.of()));
        drafted(3, at(Set.of(S1), Set.of()));
        published(2, 1, 2);
        published(3, 2, null);
        assertThat(view().onlyAt()).isEqualTo("S1");
        drafted(4, at(Set.of(S2), Set.of()));
        assertThat(view().onlyAt()).as("a draft holds nowhere").isEqualTo("S1");
        add(new PromotionStopped(SPRING, NOON.plusHours(6), "sold out"));
        assertThat(view().onlyAt()).isEqualTo("S1");
        published(4, 3, null);
        assertThat(view().onlyAt()).isEmpty();
    }

    @Test
    void elseItIsForMore() {
        for (When when : List.of(When.ALWAYS, at(Set.of(S1, S2), Set.of()), at(Set.of(S1), Set.of("East")),
                at(Set.of(), Set.of("East")))) {
            PromotionViewTest one = new PromotionViewTest();
            one.drafted(1, when);
            one.published(1, 1, null);
            assertThat(one.view().onlyAt()).as("%s", when).isEmpty();
        }
    }

    private void drafted(int version, When when) {
        add(new PromotionDrafted(SPRING, version, "v" + version, PromotionRule.of(RULE.rule().when(when)), null));
    }

    private static When at(Set<LocationId> stores, Set<String> regions) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), stores, regions, Set.of(), false, Set.of(), Set.of(), null,
                false, null);
    }

    @Test
    void whatHoldsIsNotOverYet() {
        for (int seed = 0; seed < 200; seed++) {
            PromotionView view = random(new Random(seed));
            for (int hour = 0; hour < 30; hour++) {
                OffsetDateTime at = NOON.plusHours(hour);
                if (view.holding(at).isPresent()) {
                    assertThat(view.endsMillis()).isGreaterThan(at.toInstant().toEpochMilli());
                }
                if (view.endsMillis() > at.toInstant().toEpochMilli()) {
                    assertThat(view.state(at)).isNotIn(PromotionState.STOPPED, PromotionState.DRAFT);
                }
            }
        }
    }

    private static PromotionView random(Random random) {
        PromotionViewTest one = new PromotionViewTest();
        one.drafted(4);
        for (int version = 1; version <= 1 + random.nextInt(4); version++) {
            int from = random.nextInt(10);
            one.published(version, from, random.nextBoolean() ? null : Integer.valueOf(from + 1 + random.nextInt(9)));
        }
        if (random.nextBoolean()) {
            one.add(new PromotionStopped(SPRING, NOON.plusHours(random.nextInt(20)), "sold out"));
        }
        return one.view();
    }
}
