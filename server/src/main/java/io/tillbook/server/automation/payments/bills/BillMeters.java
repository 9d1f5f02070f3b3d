package io.tillbook.server.automation.payments.bills;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.query.payments.bills.DueBills;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How old the last bill of each account is, and how much of what bills and ledger have differs. */
final class BillMeters {
    private final MeterRegistry registry;
    /** Null in processes that do not look. */
    private final AtomicReference<DueBills.@Nullable Unsettled> unsettled = new AtomicReference<>();

    BillMeters(List<ProviderAccount> accounts, DueBills due, InstantSource clock, MeterRegistry registry) {
        this.registry = registry;
        accounts.forEach(account -> Gauge
                .builder("tillbook.payments.bills.age", () -> days(due.lastReconciled(account), clock))
                .description("Days since the last day whose bill was compared")
                .baseUnit("days")
                .tag("account", account.value())
                .register(registry));
        Gauge.builder("tillbook.payments.differences.open", () -> told(DueBills.Unsettled::count))
                .description(
                        "Differences between bills and ledger that somebody has to look at; at least so many where "
                                + "it is " + DueBills.MOST_UNSETTLED)
                .register(registry);
        Gauge.builder("tillbook.payments.differences.open.amount", () -> told(DueBills.Unsettled::stakeMinor))
                .description("What is at stake with them, in minor units")
                .register(registry);
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
    void refresh(DueBills due) {
        unsettled.set(due.unsettled());
    }

    /** Tells nothing any more: another process looks. */
    void forget() {
        unsettled.set(null);
    }

    /** Counts an attempt to fetch a bill. */
    void fetched(String account, String outcome) {
        Counter.builder("tillbook.payments.bills.fetched")
                .description("Attempts to fetch bills")
                .tag("account", account)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
