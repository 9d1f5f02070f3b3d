package io.tillbook.server.automation.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.payments.bills.BillImport.Result;
import io.tillbook.server.payments.bills.BillImport;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderBill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the bill of each day that is over, once, from the first day on of which the ledger has money that no bill has
 * told of. What does not come is asked for again; what cannot be taken is asked for again more rarely, since the
 * provider may send another one.
 */
final class WhenDayIsOverThenFetchBill {
    private static final Logger LOG = LoggerFactory.getLogger(WhenDayIsOverThenFetchBill.class);
    /** Providers have bills from this time on. */
    static final LocalTime MADE_AT = LocalTime.of(10, 0);
    /** No provider is asked for older ones: by then somebody has brought them in by hand, or nobody wants them. */
    static final int MOST_DAYS_BACK = 31;
    /** The hash of no bytes: of the bill of a day without business. */
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofHours(1);

    private final List<PaymentProvider> providers;
    private final Known known;
    private final BillImport bills;
    private final BiConsumer<String, String> counted;
    private final Map<Asked, Instant> again = new HashMap<>();

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

    private record Asked(ProviderAccount account, LocalDate day) {}

    /** @param counted is told of each attempt: the account, and what came of it */
    WhenDayIsOverThenFetchBill(List<PaymentProvider> providers, Known known, BillImport bills,
            BiConsumer<String, String> counted) {
        this.providers = providers;
        this.known = known;
        this.bills = bills;
        this.counted = counted;
    }

    /** Asks for what is due at a moment. */
    void fetch(Instant now) {
        again.values().removeIf(at -> at.isBefore(now.minus(LATER)));
        for (PaymentProvider provider : providers) {
            ProviderAccount account = new ProviderAccount(provider.account());
            days(account, now)
                    .filter(day -> !now.isBefore(again.getOrDefault(new Asked(account, day), Instant.MIN)))
                    .forEach(day -> fetch(provider, account, day, now));
        }
    }

    private Stream<LocalDate> days(ProviderAccount account, Instant now) {
        LocalDate last = lastDay(now);
        LocalDate first = known.firstDay(account);
        if (first == null || first.isAfter(last)) {
            return Stream.empty();
        }
        LocalDate earliest = last.minusDays(MOST_DAYS_BACK - 1);
        return (first.isBefore(earliest) ? earliest : first).datesUntil(last.plusDays(1))
                .filter(day -> !isThere(known.taken(account, day)));
    }

    private static boolean isThere(@Nullable Taken taken) {
        return taken != null && taken.isClosed();
    }

    /** The last day of which there is a bill. */
    static LocalDate lastDay(Instant now) {
        boolean isMade = !now.atOffset(BillDays.ZONE).toLocalTime().isBefore(MADE_AT);
        return BillDays.of(now).minusDays(isMade ? 1 : 2);
    }

    private void fetch(PaymentProvider provider, ProviderAccount account, LocalDate day, Instant now) {
        Asked asked = new Asked(account, day);
        Duration pause = switch (provider.bill(day)) {
            case BillAnswer.Ready ready -> take(provider, ready.bill());
            case BillAnswer.NoBusiness _ -> take(provider,
                    new ProviderBill(account.value(), day, NOTHING, List.of(), null));
            case BillAnswer.NotReady notReady -> later(account, "not_ready", SOON, notReady.code());
            case BillAnswer.Unknown unknown -> later(account, "unknown", SOON, unknown.trouble().toString());
            case BillAnswer.Unreadable unreadable -> later(account, "unreadable", LATER,
                    "line " + unreadable.line() + " " + unreadable.reason());
        };
        again.put(asked, now.plus(pause));
    }

    private Duration take(PaymentProvider provider, ProviderBill bill) {
        ProviderAccount account = new ProviderAccount(bill.account());
        Taken taken = known.taken(account, bill.day());
        // Of one that never was closed nothing was compared: whatever comes now takes its place.
        BillHash replaces = taken == null ? null : taken.sha256();
        return switch (bills.take(bill, provider.method(), taken, replaces)) {
            case Result.Taken _ -> {
                counted.accept(account.value(), "taken");
                yield SOON;
            }
            case Result.Refused refused -> later(account, "refused", LATER, refused.reason().detail());
        };
    }

    private Duration later(ProviderAccount account, String outcome, Duration pause, String why) {
        counted.accept(account.value(), outcome);
        LOG.warn("The bill of {} was not taken ({}): {} It is asked for again in {}.", account.value(), outcome, why,
                pause);
        return pause;
    }
}
