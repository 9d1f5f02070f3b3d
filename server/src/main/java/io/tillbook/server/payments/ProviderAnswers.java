package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundCommand.SubmitRefund;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.RefundAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what is done with providers, and what they answer. Each record is a command of its own: deciders take answers
 * in any order and any number of times, so that none of them needs to be told from the one before by its id.
 */
public final class ProviderAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswers.class);
    private static final int MOST_WORDS = 200;

    private final Commands commands;
    private final InstantSource clock;

    /** @param commands where they are sent */
    public ProviderAnswers(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Records that a payment is about to be sent; says whether it may be. */
    public boolean submitted(PaymentId payment, int attempt, PaymentProvider provider) {
        return sent(new SubmitPayment(payment, attempt, new ProviderAccount(provider.account())));
    }

    /** Records that a refund is about to be sent; says whether it may be. */
    public boolean submitted(RefundId refund, int attempt) {
        return sent(new SubmitRefund(refund, attempt));
    }

    /** Begins to cancel a payment; says whether it is not settled meanwhile. */
    public boolean cancelled(PaymentId payment, String reason) {
        return sent(new CancelPayment(payment, reason));
    }

    /** Records what a provider has answered of a payment. */
    public void of(PaymentId payment, AnswerSource source, PaymentProvider provider, Answer answer) {
        of(payment, source, new ProviderAccount(provider.account()), answer);
    }

    private void of(PaymentId payment, AnswerSource source, ProviderAccount account, Answer answer) {
        sent(switch (answer) {
            case Answer.Captured captured -> new RecordAnswer(payment, source, AnswerState.CAPTURED, account,
                    Money.of(captured.capturedMinor()), minor(captured.payerMinor()),
                    new ProviderTx(captured.providerTx()), moment(captured.at()), null, null, null);
            case Answer.Pending _ -> RecordAnswer.of(payment, source, AnswerState.PENDING, null, null);
            case Answer.Declined declined -> RecordAnswer.of(payment, source, AnswerState.DECLINED,
                    words(declined.code()), words(declined.text()));
            case Answer.NotFound _ -> RecordAnswer.of(payment, source, AnswerState.NOT_FOUND, null, null);
            case Answer.Closed closed -> closed(payment, source, closed.refunded());
            case Answer.Unknown unknown -> RecordAnswer.of(payment, source, AnswerState.UNKNOWN,
                    words(unknown.trouble().code()), words(unknown.trouble().text()));
        });
    }

    /** Records that nobody can pay a payment any more. */
    public void closed(PaymentId payment, boolean refunded) {
        sent(closed(payment, AnswerSource.CALL, refunded));
    }

    private static RecordAnswer closed(PaymentId payment, AnswerSource source, boolean refunded) {
        return new RecordAnswer(payment, source, AnswerState.CANCELLED, null, null, null, null, null, null, null,
                refunded);
    }

    /** Records that a payment is refused without a provider having been asked. */
    public void declined(PaymentId payment, String code, String text) {
        sent(RecordAnswer.of(payment, AnswerSource.CALL, AnswerState.DECLINED, code, text));
    }

    /** Records what a provider has answered of a refund. */
    public void of(RefundId refund, AnswerSource source, RefundAnswer answer) {
        sent(switch (answer) {
            case RefundAnswer.Refunded done -> new RecordRefundAnswer(refund, source, RefundAnswerState.COMPLETED,
                    Money.of(done.refundedMinor()), number(done.providerRefund()), moment(done.at()), null, null);
            case RefundAnswer.Processing _ -> RecordRefundAnswer.of(refund, source, RefundAnswerState.PENDING, null,
                    null);
            case RefundAnswer.Failed failed -> RecordRefundAnswer.of(refund, source, RefundAnswerState.FAILED,
                    words(failed.code()), words(failed.text()));
            case RefundAnswer.Stuck stuck -> RecordRefundAnswer.of(refund, source, RefundAnswerState.STUCK,
                    words(stuck.code()), words(stuck.text()));
            case RefundAnswer.TooPoor poor -> RecordRefundAnswer.of(refund, source, RefundAnswerState.PENDING,
                    words(poor.code()), words(poor.text()));
            case RefundAnswer.NotFound _ -> RecordRefundAnswer.of(refund, source, RefundAnswerState.NOT_FOUND, null,
                    null);
            case RefundAnswer.Unknown unknown -> RecordRefundAnswer.of(refund, source, RefundAnswerState.UNKNOWN,
                    words(unknown.trouble().code()), words(unknown.trouble().text()));
        });
    }

    private boolean sent(Command command) {
        CommandOutcome outcome = commands.send(new CommandId(UUID.randomUUID()), command,
                Cause.at(clock.instant().atOffset(ZoneOffset.UTC)));
        if (outcome instanceof CommandRefused refused) {
            // Something else was faster, or proves more.
            LOG.info("{} was refused: {}", command.getClass().getSimpleName(), refused.rejection().detail());
            return false;
        }
        return true;
    }

    private static @Nullable Money minor(@Nullable Long minor) {
        return minor == null ? null : Money.of(minor);
    }

    private static @Nullable ProviderTx number(@Nullable String number) {
        return number == null ? null : new ProviderTx(number);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** As much of what a provider says as is kept. */
    private static @Nullable String words(String told) {
        String text = told.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MOST_WORDS));
    }
}
