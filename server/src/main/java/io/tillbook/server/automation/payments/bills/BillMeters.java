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
import org.jspecify.annotations.Nullable;

/** How old the last bill of each account is, and how much of what bills and ledger have differs. */
final class BillMeters {
    private final MeterRegistry registry;
    private final AtomicReference<DueBills.Unsettled> unsettled =
            new AtomicReference<>(new DueBills.Unsettled(0, 0));

    BillMeters(List<ProviderAccount> accounts, DueBills due, InstantSource clock, MeterRegistry registry) {
        this.registry = registry;
        accounts.forEach(account -> Gauge
                .builder("tillbook.payments.bills.age", () -> days(due.lastReconciled(account), clock))
                .description("Days since the last day whose bill was compared")
                .baseUnit("days")
                .tag("account", account.value())
                .register(registry));
        Gauge.builder("tillbook.payments.differences.open", unsettled, known -> known.get().count())
                .description("Differences between bills and ledger that somebody has to look at")
                .register(registry);
        Gauge.builder("tillbook.payments.differences.open.amount", unsettled, known -> known.get().stakeMinor())
                .description("What is at stake with them, in minor units")
                .register(registry);
    }

    /** Not a number where there is no bill yet. */
    private static double days(@Nullable LocalDate last, InstantSource clock) {
        return last == null ? Double.NaN : ChronoUnit.DAYS.between(last, BillDays.of(clock.instant()));
    }

    /** Reads anew what the gauges tell. */
    void refresh(DueBills due) {
        unsettled.set(due.unsettled());
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
