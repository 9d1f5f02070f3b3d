package io.tillbook.server.automation.payments.bills;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.query.payments.bills.DueBills;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How old the last bill of each account is, which are late, and how much of what bills and ledger have differs. */
final class BillMeters {
    private static final String ACCOUNT = "account";
    private static final String NONE = "none";

    private final List<ProviderAccount> accounts;
    private final InstantSource clock;
    private final MeterRegistry registry;
    /** How many bills of each account are late; null in processes that do not look. */
    private final AtomicReference<@Nullable Map<ProviderAccount, Integer>> late = new AtomicReference<>();
    /** Null in processes that do not look. */
    private final AtomicReference<DueBills.@Nullable Unsettled> unsettled = new AtomicReference<>();

    BillMeters(List<ProviderAccount> accounts, DueBills due, InstantSource clock, MeterRegistry registry) {
        this.accounts = List.copyOf(accounts);
        this.clock = clock;
        this.registry = registry;
        // Rules find the figures from the start, as those of no account.
        late(NONE, () -> 0);
        age(NONE, () -> Double.NaN);
        fetches(NONE, "taken");
        accounts.forEach(account -> {
            late(account.value(), () -> late(account));
            age(account.value(), () -> days(due.lastReconciled(account), clock));
        });
        Gauge.builder("tillbook.payments.differences.open", () -> told(DueBills.Unsettled::count))
                .description(
                        "Differences between bills and ledger that somebody has to look at; at least so many where "
                                + "it is " + DueBills.MOST_UNSETTLED)
                .register(registry);
        Gauge.builder("tillbook.payments.differences.open.amount", () -> told(DueBills.Unsettled::stakeMinor))
                .description("What is at stake with them, in minor units")
                .register(registry);
    }

    private void age(String account, Supplier<Number> days) {
        Gauge.builder("tillbook.payments.bills.age", days)
                .description("Days since the last day whose bill was compared")
                .baseUnit("days")
                .tag(ACCOUNT, account)
                .register(registry);
    }

    private void late(String account, Supplier<Number> count) {
        Gauge.builder("tillbook.payments.bills.late", count)
                .description("Bills that should have come and have not")
                .tag(ACCOUNT, account)
                .register(registry);
    }

    /** Not a number in a process that does not look. */
    private double late(ProviderAccount account) {
        Map<ProviderAccount, Integer> known = late.get();
        return known == null ? Double.NaN : known.getOrDefault(account, 0);
    }

    /** Not a number in a process that does not look. */
    private double told(ToLongFunction<DueBills.Unsettled> figure) {
        DueBills.Unsettled known = unsettled.get();
        return known == null ? Double.NaN : figure.applyAsLong(known);
    }

    /** Not a number where there is no bill yet. */
    private static double days(@Nullable LocalDate last, InstantSource clock) {
        return last == null ? Double.NaN : ChronoUnit.DAYS.between(last, BillDays.of(clock.instant()));
    }

    /** Reads anew what the gauges tell. */
    void refresh(DueBills due, MissingBills missing) {
        unsettled.set(due.unsettled());
        Instant now = clock.instant();
        Map<ProviderAccount, Integer> counts = new HashMap<>();
        accounts.forEach(account -> counts.put(account, missing.late(account, now).size()));
        late.set(Map.copyOf(counts));
    }

    /** Tells nothing any more: another process looks. */
    void forget() {
        unsettled.set(null);
        late.set(null);
    }

    /** Counts an attempt to fetch a bill. */
    void fetched(String account, String outcome) {
        fetches(account, outcome).increment();
    }

    private Counter fetches(String account, String outcome) {
        return Counter.builder("tillbook.payments.bills.fetched")
                .description("Attempts to fetch bills")
                .tag(ACCOUNT, account)
                .tag("outcome", outcome)
                .register(registry);
    }
}
