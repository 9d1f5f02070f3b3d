package io.tillbook.server.automation.payments.bills;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.Foreseen;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.payments.bills.BillImport;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches bills of providers and compares them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class BillAutomationConfig {
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Bean
    BillMeters billMeters(PaymentProviders providers, DueBills due, Clock clock, MeterRegistry registry) {
        return new BillMeters(accounts(providers), due, clock, registry);
    }

    private static List<ProviderAccount> accounts(PaymentProviders providers) {
        return providers.all().stream().map(provider -> new ProviderAccount(provider.account())).toList();
    }

    @Bean
    PollingLoop billFetchingLoop(PaymentProviders providers, DueBills due, Commands commands, BillMeters meters,
            Clock clock, Claims claims) {
        WhenDayIsOverThenFetchBill fetching = new WhenDayIsOverThenFetchBill(providers.all(),
                new MissingBills(MissingBills.Known.of(due)), new BillImport(commands), meters::fetched);
        return PollingLoop.claimed(claims.of("bill-fetching"), BETWEEN_FETCHES, List.of(() -> {
            fetching.fetch(clock.instant());
            return false;
        }));
    }

    @Bean
    PollingLoop lateBillsLoop(PaymentProviders providers, DueBills due, StreamRunner runner, Commands commands,
            EventLog log, Clock clock, Claims claims) {
        Foreseen<AssessBills> foreseen =
                new Foreseen<>(AlertsCommands.BILL_ASSESSMENT, runner, commands, log::head, clock);
        WhenBillIsLateThenAlert alerting = new WhenBillIsLateThenAlert(accounts(providers),
                new MissingBills(MissingBills.Known.of(due)),
                command -> foreseen.send(command, command.account().value(), command.late().toString()));
        return PollingLoop.claimed(claims.of("late-bills"), BETWEEN_FETCHES, List.of(() -> {
            alerting.look(clock.instant());
            return false;
        }), alerting::forget, () -> {
        });
    }

    @Bean
    PollingLoop billComparingLoop(DueBills due, Commands commands, Claims claims) {
        WhenBillIsClosedThenCompare comparing = new WhenBillIsClosedThenCompare(
                WhenBillIsClosedThenCompare.Known.of(due), commands);
        return PollingLoop.claimed(claims.of("bill-comparing"), BETWEEN_STEPS, List.of(comparing::step));
    }

    @Bean
    PollingLoop differenceMetersLoop(DueBills due, BillMeters meters, Claims claims) {
        MissingBills missing = new MissingBills(MissingBills.Known.of(due));
        return PollingLoop.claimed(claims.of("difference-meters"), BETWEEN_LOOKS, List.of(() -> {
            meters.refresh(due, missing);
            return false;
        }), () -> {
        }, meters::forget);
    }
}
