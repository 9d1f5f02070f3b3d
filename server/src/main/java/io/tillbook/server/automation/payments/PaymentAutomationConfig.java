package io.tillbook.server.automation.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.payments.UnsettledPayments;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.delivery.AlertMessages;
import io.tillbook.server.delivery.DeliveryWorker;
import io.tillbook.server.payments.PaymentHistory;
import io.tillbook.server.payments.ProviderAnswers;
import io.tillbook.server.payments.ProviderCalls;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settles what is open of payments and refunds. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class PaymentAutomationConfig {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 64;

    @Bean
    SeenPayments seenPayments(UnsettledPayments views) {
        return new SeenPayments(views, WhenPaymentHasNoSaleThenTell.SOLD_WITHIN);
    }

    @Bean
    PaymentMeters paymentMeters(SeenPayments open, Clock clock, MeterRegistry registry) {
        return new PaymentMeters(open, clock, registry);
    }

    @Bean
    Telling paymentTelling(DeliveryWorker worker, AlertDeliveryRepository deliveries, Clock clock) {
        return (told, at) -> deliveries.add(worker.channels()
                .stream()
                .map(channel -> AlertDelivery.begun(new AlertId(told.id()), channel,
                        AlertMessages.of("payments." + told.kind(), at.atOffset(ZoneOffset.UTC), told),
                        clock.instant()))
                .toList());
    }

    @Bean
    PollingLoop openPaymentsLoop(SeenPayments open, ProviderCalls calls, PaymentHistory history,
            ProviderAnswers answers, Telling telling, Clock clock, Claims claims) {
        Executor asking = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("payment-asking-", 0).factory());
        OpenWork<PaymentId, PaymentState> payments = new OpenWork<>("payment", open::payments,
                new OpenPaymentAsking(calls.providers(), history, answers, telling, clock)::work,
                history::account, asking, MOST_AT_ONCE, clock);
        OpenWork<RefundId, RefundState> refunds = new OpenWork<>("refund", open::refunds,
                new OpenRefundAsking(calls.providers(), history, answers, telling, clock)::work,
                history::account, asking, MOST_AT_ONCE, clock);
        WhenPaymentHasNoSaleThenTell unsold = new WhenPaymentHasNoSaleThenTell(open, history, telling);
        return PollingLoop.claimed(claims.of("open-payments"), PAUSE, List.of(() -> {
            open.look(clock.instant());
            payments.round();
            refunds.round();
            unsold.tell(clock.instant());
            return false;
        }), () -> {
            payments.forget();
            refunds.forget();
        }, open::forget);
    }

    @Bean
    PollingLoop lateCaptureLoop(Commands commands, Telling telling, PaymentMeters meters, EventLog log,
            Checkpoints checkpoints, Claims claims) {
        CatchUpSubscription subscription = CatchUpSubscription.owed("late-captures",
                new WhenCaptureIsLateThenRefund(commands, telling, meters::capturedLate), log, checkpoints);
        return PollingLoop.claimed(claims.of("late-captures"), PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }
}
