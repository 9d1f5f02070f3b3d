package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.pricing.promotion.Holding;
import io.tillbook.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionTimesTest {
    private static final PromotionRule RULE =
            PromotionRule.of(Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Off(Money.of(100))));

    private final MovableClock clock = new MovableClock();
    private final Views views = new Views();
    private final Kept kept = new Kept();
    private final List<AlertDelivery> told = new ArrayList<>();
    private PromotionTimes times = times();

    private PromotionTimes times() {
        return new PromotionTimes(views, "webhook", told::addAll, kept);
    }

    @Test
    void aBeginningAndAnEndAreToldOnce() {
        Instant noon = clock.instant().plus(Duration.ofMinutes(10));
        views.holdings.add(holding(1, noon, noon.plus(Duration.ofMinutes(10))));
        pass(Duration.ofMinutes(1));
        assertThat(told).isEmpty();
        pass(Duration.ofMinutes(10));
        assertThat(types()).containsExactly("pricing.PromotionBegan");
        assertThat(told.getFirst().message())
                .contains("{\"promotion\":\"SPRING\",\"version\":1,\"name\":\"Spring sale\"}");
        pass(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(10));
        assertThat(types()).containsExactly("pricing.PromotionBegan", "pricing.PromotionEnded");
    }

    @Test
    void whatHappensWhileNobodyLooksIsToldAfterwardsAndWhatWasBeforeIsNot() {
        Instant start = clock.instant();
        views.holdings.add(holding(1, start.minus(Duration.ofDays(1)), start.plus(Duration.ofHours(1))));
        pass(Duration.ofMinutes(1));
        times = times();
        pass(Duration.ofHours(2));
        pass(Duration.ofMinutes(1));
        assertThat(types()).containsExactly("pricing.PromotionEnded");
    }

    @Test
    void aVersionThatTakesThePlaceOfAnotherEndsNothing() {
        Instant noon = clock.instant().plus(Duration.ofMinutes(10));
        views.holdings.add(holding(1, clock.instant().minus(Duration.ofDays(1)), noon));
        views.holdings.add(holding(2, noon, null));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(20));
        assertThat(types()).containsExactly("pricing.PromotionBegan");
    }

    @Test
    void nothingIsToldBeforeTheViewsAreComplete() {
        views.holdings.add(holding(1, clock.instant().plus(Duration.ofMinutes(10)), null));
        pass(Duration.ofMinutes(1));
        views.head = 9;
        times.run(clock.instant());
        pass(Duration.ofMinutes(20));
        assertThat(told).isEmpty();
        views.position = 9;
        pass(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(types()).containsExactly("pricing.PromotionBegan");
    }

    /** Time passes, and then the views are known to be complete. */
    private void pass(Duration time) {
        clock.pass(time);
        times.run(clock.instant());
        times.run(clock.instant());
    }

    private List<String> types() {
        return told.stream()
                .map(delivery -> delivery.message().replaceFirst("\\{\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static Holding holding(int version, Instant from, @Nullable Instant until) {
        return new Holding(new PromotionId("SPRING"), version, "Spring sale", RULE, from, until);
    }

    private static final class Views implements PromotionTimes.Changes {
        private final List<Holding> holdings = new ArrayList<>();
        private long position;
        private long head;

        @Override
        public List<Holding> between(Instant after, Instant last) {
            return holdings.stream()
                    .filter(each -> each.beginsBetween(after, last) || each.endsBetween(after, last))
                    .toList();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public long head() {
            return head;
        }
    }

    private static final class Kept implements Checkpoints {
        private @Nullable Long stored;

        @Override
        public OptionalLong position(String reader) {
            return stored == null ? OptionalLong.empty() : OptionalLong.of(stored);
        }

        @Override
        public OptionalLong claim(String reader, long first) {
            stored = stored == null ? Long.valueOf(first) : stored;
            return OptionalLong.of(stored);
        }

        @Override
        public void store(String reader, long position) {
            stored = position;
        }

        @Override
        public void renew(String reader) {}

        @Override
        public void release(String reader) {}

        @Override
        public boolean isUnclaimedFor(String reader, Duration duration) {
            return false;
        }

        @Override
        public void remove(String reader) {
            stored = null;
        }
    }
}
