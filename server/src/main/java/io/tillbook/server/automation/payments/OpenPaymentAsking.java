package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.server.payments.Answers;
import io.tillbook.server.payments.PaymentHistory;
import io.tillbook.server.payments.PaymentProgress;
import io.tillbook.server.payments.ProviderAnswers;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done about a payment that is open, by how far it is: one that was sent is asked for until its time is over,
 * then it is cancelled, and cancelling is repeated until the provider answers. Nothing is ever sent again: the code is
 * gone, and whether the first call has arrived is what is asked.
 */
final class OpenPaymentAsking {
    /** One that was started and not sent by then is not going to be: its code is good for a minute. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(70);
    /** So long a terminal, which nobody asks, may take. */
    static final Duration TERMINAL_WITHIN = Duration.ofMinutes(15);
    /** A call that has not been answered longer than it can take was cut off. */
    private static final Duration CUT_OFF_AFTER = Duration.ofSeconds(2);
    /** Beyond the time in which a provider cancels, it goes on being tried, since a payment may not stay open. */
    static final Duration SLOWLY = Duration.ofHours(1);
    /** Where no provider can be asked. */
    private static final Duration WITHOUT_PROVIDER = Duration.ofMinutes(1);

    private final PaymentProviders providers;
    private final PaymentHistory history;
    private final ProviderAnswers answers;
    private final Telling telling;
    private final InstantSource clock;

    OpenPaymentAsking(PaymentProviders providers, PaymentHistory history, ProviderAnswers answers, Telling telling,
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
     * @param tries how often it was tried to cancel it, if it is being cancelled
     */
    Next work(PaymentId payment, int tries) {
        Optional<PaymentProgress> found = history.payment(payment);
        return found.map(progress -> work(progress, tries)).orElseGet(() -> Next.at(Instant.MAX));
    }

    private Next work(PaymentProgress progress, int tries) {
        return switch (progress.state()) {
            case STARTED -> unsent(progress);
            case SUBMITTED, PENDING, UNKNOWN -> sent(progress)
                    .map(sent -> ask(progress, sent))
                    .orElseGet(() -> withoutProvider(progress));
            case CANCELLING -> sent(progress)
                    .map(sent -> cancel(progress, sent, tries + 1))
                    .orElseGet(() -> withoutProvider(progress));
            case CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> Next.at(Instant.MAX);
        };
    }

    /** A payment as its provider knows it. */
    private record Sent(PaymentProvider provider, Way way, ProviderNumber number, Instant at) {
        Deadlines deadlines() {
            return provider.deadlines();
        }

        Answer query() {
            return provider.query(number, way);
        }

        Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }

    private Optional<Sent> sent(PaymentProgress progress) {
        Instant at = progress.submittedAt();
        ProviderAccount account = progress.account();
        if (account == null || at == null) {
            return Optional.empty();
        }
        Optional<PaymentProvider> provider = providers.named(account.value());
        ProviderNumber number = ProviderNumber.of(UUID.fromString(progress.payment().value()));
        return provider.flatMap(each -> progress.way().map(way -> new Sent(each, way, number, at)));
    }

    private Next unsent(PaymentProgress progress) {
        Instant end = progress.startedAt().plus(progress.way().isPresent() ? SENT_WITHIN : TERMINAL_WITHIN);
        if (clock.instant().isBefore(end)) {
            return Next.at(end);
        }
        answers.cancelled(progress.payment(), "It was not sent to a provider in time.");
        return Next.at(clock.instant());
    }

    /** One that was never sent has taken no money. One whose account is not set up any more is left to people. */
    private Next withoutProvider(PaymentProgress progress) {
        Instant now = clock.instant();
        if (progress.submittedAt() == null) {
            answers.closed(progress.payment(), false);
        } else {
            telling.tell(Told.ofPayment("AccountMissing", progress), now);
        }
        return Next.at(now.plus(WITHOUT_PROVIDER));
    }

    private Next ask(PaymentProgress progress, Sent sent) {
        Instant now = clock.instant();
        Deadlines deadlines = sent.deadlines();
        Duration age = sent.age(now);
        if (age.compareTo(deadlines.firstQuery()) < 0) {
            return Next.at(sent.at().plus(deadlines.firstQuery()));
        }
        Answer answer = sent.query();
        if (Answers.isNews(progress.state(), answer)) {
            answers.of(progress.payment(), AnswerSource.QUERY, sent.provider(), answer);
        }
        boolean isOver = age.compareTo(deadlines.askFor(sent.way())) >= 0;
        if (!isSettled(answer) && (isOver || isLost(answer, sent, age))) {
            answers.cancelled(progress.payment(), isOver ? "Nobody has paid in time." : "The provider knows nothing.");
            return Next.at(clock.instant());
        }
        return Next.at(clock.instant().plus(deadlines.everyQuery()));
    }

    /** Whether a provider that was asked to take money does not know of it, which can be believed after a while. */
    private static boolean isLost(Answer answer, Sent sent, Duration age) {
        return answer instanceof Answer.NotFound && sent.way() == Way.CODE
                && age.compareTo(sent.deadlines().notFoundAfter()) >= 0;
    }

    private static boolean isSettled(Answer answer) {
        return switch (answer) {
            case Answer.Captured _,Answer.Declined _,Answer.Closed _ -> true;
            case Answer.Pending _,Answer.NotFound _,Answer.Unknown _ -> false;
        };
    }

    private Next cancel(PaymentProgress progress, Sent sent, int tries) {
        Instant now = clock.instant();
        Deadlines deadlines = sent.deadlines();
        Instant from = sent.at().plus(notBefore(progress, deadlines));
        if (now.isBefore(from)) {
            return new Next(from, tries - 1);
        }
        switch (sent.provider().cancel(sent.number(), sent.way())) {
            case CancelAnswer.Cancelled(boolean refunded) -> answers.closed(progress.payment(), refunded);
            case CancelAnswer.NotFound _ -> {
                if (sent.age(now).compareTo(deadlines.notFoundAfter()) >= 0) {
                    answers.closed(progress.payment(), false);
                }
            }
            case CancelAnswer.TooLate _,CancelAnswer.Refused _ -> askWhatItIs(progress, sent);
            case CancelAnswer.Retry _,CancelAnswer.Unknown _ -> {
                // The same again, a little later.
            }
        }
        return new Next(clock.instant().plus(wait(progress, deadlines, now, tries)), tries);
    }

    /** While the call may be on its way, its answer is waited for: it and the cancellation must not cross. */
    private static Duration notBefore(PaymentProgress progress, Deadlines deadlines) {
        Duration answered = progress.isAnswered() ? Duration.ZERO : deadlines.call().plus(CUT_OFF_AFTER);
        return answered.compareTo(deadlines.cancelNotBefore()) > 0 ? answered : deadlines.cancelNotBefore();
    }

    private void askWhatItIs(PaymentProgress progress, Sent sent) {
        Answer answer = sent.query();
        if (isSettled(answer)) {
            answers.of(progress.payment(), AnswerSource.QUERY, sent.provider(), answer);
        }
    }

    private Duration wait(PaymentProgress progress, Deadlines deadlines, Instant now, int tries) {
        Instant since = progress.cancellingSince();
        if (since == null || Duration.between(since, now).compareTo(deadlines.cancelFor()) < 0) {
            return deadlines.cancelWait(tries);
        }
        telling.tell(Told.ofPayment("PaymentNotCancelled", progress), now);
        return SLOWLY;
    }
}
