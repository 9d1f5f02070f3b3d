package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.RefundState;
import io.tillbook.server.payments.Answers;
import io.tillbook.server.payments.PaymentHistory;
import io.tillbook.server.payments.PaymentProgress;
import io.tillbook.server.payments.ProviderAnswers;
import io.tillbook.server.payments.RefundProgress;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done about a refund that is open: it is sent to the account that has taken the money, and asked for until it
 * is with the customer or has failed. A provider takes the same number for the same refund, so that it can be sent
 * again where the provider does not know it, or had too little of the chain's money. Each call is on disk before it is
 * made.
 */
final class OpenRefundAsking {
    /** After so long a person is told. */
    static final Duration STUCK_AFTER = Duration.ofHours(24);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration SLOWLY = Duration.ofHours(1);

    private final PaymentProviders providers;
    private final PaymentHistory history;
    private final ProviderAnswers answers;
    private final Telling telling;
    private final InstantSource clock;

    OpenRefundAsking(PaymentProviders providers, PaymentHistory history, ProviderAnswers answers, Telling telling,
            InstantSource clock) {
        this.providers = providers;
        this.history = history;
        this.answers = answers;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Does what is to be done now.
     *
     * @param tries how often it was looked at while it is as far as it is
     */
    Next work(RefundId refund, int tries) {
        Optional<RefundProgress> found = history.refund(refund).filter(progress -> progress.state().isOpen());
        return found.map(progress -> work(progress, tries + 1)).orElseGet(() -> Next.at(Instant.MAX));
    }

    private Next work(RefundProgress progress, int tries) {
        Instant now = clock.instant();
        Optional<Sending> sending = sending(progress);
        if (sending.isEmpty()) {
            telling.tell(Told.ofRefund("RefundByHand", progress), now);
            return new Next(now.plus(SLOWLY), tries);
        }
        settle(progress, sending.get());
        return new Next(clock.instant().plus(wait(progress, now, tries)), tries);
    }

    /** A refund as its provider is asked for it. */
    private record Sending(PaymentProvider provider, RefundOrder order, PaymentProgress payment) {}

    private Optional<Sending> sending(RefundProgress progress) {
        return Optional.ofNullable(progress.terms().account())
                .map(ProviderAccount::value)
                .flatMap(providers::named)
                .flatMap(provider -> history.payment(progress.terms().paymentId())
                        .filter(payment -> payment.way().isPresent())
                        .map(payment -> new Sending(provider, order(progress, payment), payment)));
    }

    private static RefundOrder order(RefundProgress progress, PaymentProgress payment) {
        return new RefundOrder(number(progress.refund().value()), number(payment.payment().value()),
                progress.terms().amountMinor().minor(), payment.capturedMinor(), progress.reason());
    }

    private static ProviderNumber number(String id) {
        return ProviderNumber.of(UUID.fromString(id));
    }

    private void settle(RefundProgress progress, Sending sending) {
        if (progress.state() == RefundState.STARTED) {
            if (!isBackAlready(sending)) {
                send(progress, sending);
            }
            return;
        }
        RefundAnswer answer = sending.provider().queryRefund(sending.order());
        if (answer instanceof RefundAnswer.NotFound && progress.state() != RefundState.STUCK) {
            send(progress, sending);
        } else {
            record(progress, progress.state(), AnswerSource.QUERY, answer);
        }
    }

    /**
     * What was taken late may have gone back by the cancellation that it has crossed: then it is not given back twice.
     */
    private boolean isBackAlready(Sending sending) {
        PaymentProgress payment = sending.payment();
        if (payment.state() != PaymentState.CAPTURED_LATE || payment.way().isEmpty()) {
            return false;
        }
        Answer answer = sending.provider().query(sending.order().payment(), payment.way().get());
        if (!(answer instanceof Answer.Closed(boolean refunded) && refunded)) {
            return false;
        }
        // Recorded at once with the end of this refund: between two records it would look as if it could go back again.
        answers.of(payment.payment(), AnswerSource.QUERY, sending.provider(), answer);
        return true;
    }

    private void send(RefundProgress progress, Sending sending) {
        if (answers.submitted(progress.refund(), progress.attempts() + 1)) {
            RefundAnswer answer = sending.provider().refund(sending.order());
            if (answer instanceof RefundAnswer.TooPoor) {
                telling.tell(Told.ofRefund("RefundNeedsBalance", progress), clock.instant());
            }
            record(progress, RefundState.SUBMITTED, AnswerSource.CALL, answer);
        }
    }

    private void record(RefundProgress progress, RefundState state, AnswerSource source, RefundAnswer answer) {
        if (Answers.isNews(state, answer)) {
            answers.of(progress.refund(), source, answer);
        }
    }

    private Duration wait(RefundProgress progress, Instant now, int tries) {
        if (Duration.between(progress.startedAt(), now).compareTo(STUCK_AFTER) >= 0) {
            telling.tell(Told.ofRefund("RefundNotDone", progress), now);
            return SLOWLY;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
