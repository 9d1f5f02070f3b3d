package io.tillbook.server.payments;

import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.RefundAnswer;

/**
 * Which answers tell something new: while a customer types, the same answer comes every few seconds, and each that is
 * recorded stays in the ledger for ever.
 */
public final class Answers {
    private Answers() {}

    /** Whether a payment that is so far gets further by an answer. */
    public static boolean isNews(PaymentState state, Answer answer) {
        return switch (answer) {
            case Answer.Captured _ -> !state.isCaptured();
            case Answer.Pending _ -> state == PaymentState.SUBMITTED || state == PaymentState.UNKNOWN;
            case Answer.Unknown _ -> state == PaymentState.SUBMITTED;
            case Answer.Declined _ -> state.isOpen();
            case Answer.Closed(boolean refunded) -> state.isOpen()
                    || (refunded && (state == PaymentState.CANCELLED || state == PaymentState.CAPTURED_LATE));
            case Answer.NotFound _ -> false;
        };
    }

    /** Whether a refund that is so far gets further by an answer. */
    public static boolean isNews(RefundState state, RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Refunded _ -> state != RefundState.COMPLETED;
            case RefundAnswer.Failed _ -> state.isOpen();
            case RefundAnswer.Stuck _ -> state.isOpen() && state != RefundState.STUCK;
            case RefundAnswer.Processing _,RefundAnswer.TooPoor _,RefundAnswer.Unknown _ ->
                state == RefundState.SUBMITTED;
            case RefundAnswer.NotFound _ -> false;
        };
    }
}
