package io.tillbook.query.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
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
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Until when a store needs what it has of a promotion. */
class UnneededQuotasTest {
    private static final PromotionId P = new PromotionId("P");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final LocationView STORE = new LocationView(new LocationId("S1"), "S1", LocationKind.STORE, "East",
            ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);
    private int versions;

    private void publish(When when, int fromHour, @Nullable Integer untilHour) {
        publish(when, fromHour, untilHour, new UseLimit(null, null, null, null, 100, null, null));
    }

    private void publish(When when, int fromHour, @Nullable Integer untilHour, UseLimit limit) {
        versions++;
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(100)))
                .when(when)
                .limit(limit);
        add(new PromotionDrafted(P, versions, "P", PromotionRule.of(rule), null));
        add(new PromotionPublished(P, versions, NOON.plusHours(fromHour),
                untilHour == null ? null : NOON.plusHours(untilHour)));
    }

    private void add(PromotionEvent event) {
        history.add("promotion-P", event);
    }

    private Optional<Instant> end() {
        return UnneededQuotas.end(
                Objects.requireNonNull(Folded.of(new PromotionProjection(), history.events()).get("P")), STORE);
    }

    private static Optional<Instant> hours(int hours) {
        return Optional.of(NOON.plusHours(hours).toInstant());
    }

    private static When in(String... stores) {
        return new When(Period.StoreLocal.ALWAYS, List.of(),
                Set.of(stores).stream().map(LocationId::new).collect(Collectors.toSet()), Set.of(),
                Set.of(), false, Set.of(), Set.of(), null, false, null);
    }

    @Test
    void aPromotionThatGoesOnIsNeeded() {
        publish(When.ALWAYS, 0, null);
        assertThat(end()).isEmpty();
    }

    @Test
    void oneThatIsStoppedOrOverIsNot() {
        publish(When.ALWAYS, 0, 5);
        assertThat(end()).isEqualTo(hours(5));

        add(new PromotionStopped(P, NOON.plusHours(3), "a mistake"));
        assertThat(end()).isEqualTo(hours(3));
    }

    @Test
    void oneWhoseRuleHasAnEndOfItsOwnEndsByTheClockOfTheStore() {
        publish(When.in(new Period.StoreLocal(null, LocalDateTime.parse("2026-11-23T00:00"))), 0, null);
        assertThat(end()).isEqualTo(hours(4));
    }

    @Test
    void aLaterVersionNeedsItToo() {
        publish(When.ALWAYS, 0, 5);
        publish(When.ALWAYS, 7, 9);
        assertThat(end()).isEqualTo(hours(9));
    }

    @Test
    void aLaterVersionForOtherStoresDoesNot() {
        publish(When.ALWAYS, 0, null);
        publish(in("S2"), 6, null);
        assertThat(end()).isEqualTo(hours(6));
    }

    @Test
    void aLaterVersionThatIsGivenAsOftenAsOneLikesDoesNot() {
        publish(When.ALWAYS, 0, null);
        publish(When.ALWAYS, 6, null, UseLimit.perMember(1));
        assertThat(end()).isEqualTo(hours(6));
    }

    @Test
    void whatWasNeverForAStoreWasNotNeededThere() {
        publish(in("S2"), 6, null);
        assertThat(end()).isEqualTo(hours(0));
    }
}
