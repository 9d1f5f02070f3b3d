package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Period;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which clock a rule begins and ends. */
public enum RuleClock {
    /** By that of each store. */
    STORE_LOCAL,
    /** At one moment everywhere. */
    INSTANT;

    static Period period(@Nullable RuleClock clock, @Nullable String from, @Nullable String until) {
        if (from == null && until == null) {
            return Period.StoreLocal.ALWAYS;
        }
        return switch (Objects.requireNonNullElse(clock, STORE_LOCAL)) {
            case STORE_LOCAL -> new Period.StoreLocal(local("from", from), local("until", until));
            case INSTANT -> new Period.Everywhere(instant("from", from), instant("until", until));
        };
    }

    private static @Nullable LocalDateTime local(String field, @Nullable String text) {
        LocalDateTime time = Texts.time(field, text, "2026-11-22T10:00", LocalDateTime::parse);
        Require.optionalDay(field, time == null ? null : time.toLocalDate());
        return time;
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        OffsetDateTime time = Texts.time(field, text, "2026-11-22T10:00:00+08:00", OffsetDateTime::parse);
        return time == null ? null : Require.moment(field, time).toInstant();
    }

    static @Nullable RuleClock of(Period period) {
        return period instanceof Period.Everywhere ? INSTANT : null;
    }

    static @Nullable String from(Period period) {
        return switch (period) {
            case Period.StoreLocal local -> text(local.from());
            case Period.Everywhere everywhere -> text(everywhere.from());
        };
    }

    static @Nullable String until(Period period) {
        return switch (period) {
            case Period.StoreLocal local -> text(local.until());
            case Period.Everywhere everywhere -> text(everywhere.until());
        };
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
