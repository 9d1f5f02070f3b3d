package io.tillbook.server.automation.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.query.payments.bills.DueBills;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days whose bills are not there, from the first day on of which the ledger has money that no bill has told of. */
final class MissingBills {
    /** Providers have bills from this time on. */
    static final LocalTime MADE_AT = LocalTime.of(10, 0);
    /** No provider is asked for older ones: by then somebody has brought them in by hand, or nobody wants them. */
    static final int MOST_DAYS_BACK = 31;
    /** As long as providers take on slow days; a bill that has not come by then is late. */
    static final Duration LATE_AFTER = Duration.ofHours(4);

    private final Known known;

    /** What is known of bills; may be behind the events. */
    interface Known {
        /** The first day of which a bill may be missing; null where none is. */
        @Nullable
        LocalDate firstDay(ProviderAccount account);

        /** The bill of a day; null where there is none. */
        @Nullable
        Taken taken(ProviderAccount account, LocalDate day);

        /** As the views have it. */
        static Known of(DueBills due) {
            return new Known() {
                @Override
                public @Nullable LocalDate firstDay(ProviderAccount account) {
                    return due.firstDay(account);
                }

                @Override
                public @Nullable Taken taken(ProviderAccount account, LocalDate day) {
                    return due.taken(account, day);
                }
            };
        }
    }

    MissingBills(Known known) {
        this.known = known;
    }

    /** The bill of a day; null where there is none. */
    @Nullable
    Taken taken(ProviderAccount account, LocalDate day) {
        return known.taken(account, day);
    }

    /** Those that a provider can have made by a moment, the oldest first. */
    Stream<LocalDate> made(ProviderAccount account, Instant now) {
        LocalDate last = lastDay(now);
        LocalDate first = known.firstDay(account);
        if (first == null || first.isAfter(last)) {
            return Stream.empty();
        }
        LocalDate earliest = last.minusDays(MOST_DAYS_BACK - 1);
        return (first.isBefore(earliest) ? earliest : first).datesUntil(last.plusDays(1))
                .filter(day -> !isThere(known.taken(account, day)));
    }

    /** Those that should have come by a moment, the oldest first. */
    List<LocalDate> late(ProviderAccount account, Instant now) {
        return made(account, now.minus(LATE_AFTER)).toList();
    }

    private static boolean isThere(@Nullable Taken taken) {
        return taken != null && taken.isClosed();
    }

    /** The last day of which there is a bill. */
    static LocalDate lastDay(Instant now) {
        boolean isMade = !now.atOffset(BillDays.ZONE).toLocalTime().isBefore(MADE_AT);
        return BillDays.of(now).minusDays(isMade ? 1 : 2);
    }
}
