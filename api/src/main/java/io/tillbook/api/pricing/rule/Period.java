package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when until when a rule holds. The end is the first moment at which it does not. */
public sealed interface Period {
    /** Whether a moment is in it, told by the clock of the store. */
    boolean includes(ZonedDateTime moment);

    /** The moment from which on it never holds, by the clock of a store; empty where it goes on for ever. */
    Optional<Instant> end(ZoneId store);

    /**
     * By the clock of each store.
     *
     * @param from its first moment; always before where it is missing
     * @param until the first moment after it; for ever where it is missing
     */
    record StoreLocal(@Nullable LocalDateTime from, @Nullable LocalDateTime until) implements Period {
        /** At all times. */
        public static final StoreLocal ALWAYS = new StoreLocal(null, null);

        /** Checks the fields. */
        public StoreLocal {
            if (from != null && until != null && !from.isBefore(until)) {
                throw new InvalidField("until", "must be after from");
            }
        }

        @Override
        public boolean includes(ZonedDateTime moment) {
            LocalDateTime local = moment.toLocalDateTime();
            return (from == null || !local.isBefore(from)) && (until == null || local.isBefore(until));
        }

        @Override
        public Optional<Instant> end(ZoneId store) {
            return Optional.ofNullable(until).map(local -> last(local, store));
        }

        /** What the clock shows twice is over the second time; what it never shows, when it is put forward. */
        private static Instant last(LocalDateTime local, ZoneId store) {
            ZoneOffsetTransition change = store.getRules().getTransition(local);
            return change != null && change.isGap() ? change.getInstant()
                    : local.atZone(store).withLaterOffsetAtOverlap().toInstant();
        }
    }

    /**
     * At one moment everywhere.
     *
     * @param from its first moment; always before where it is missing
     * @param until the first moment after it; for ever where it is missing
     */
    record Everywhere(@Nullable Instant from, @Nullable Instant until) implements Period {
        /** Checks the fields. */
        public Everywhere {
            if (from != null && until != null && !from.isBefore(until)) {
                throw new InvalidField("until", "must be after from");
            }
        }

        @Override
        public boolean includes(ZonedDateTime moment) {
            Instant instant = moment.toInstant();
            return (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
        }

        @Override
        public Optional<Instant> end(ZoneId store) {
            return Optional.ofNullable(until);
        }
    }
}
