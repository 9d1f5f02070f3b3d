package io.tillbook.command.payments;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsLimits;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much is taken by hand, and given back without a return. */
final class PaymentStakes {
    private PaymentStakes() {}

    /** What is more than the location allows by hand needs somebody else, whatever the sender may alone. */
    static Optional<Stake> byHand(StartPayment command, Accepted accepted, States states) {
        return accepted.happened(PaymentStarted.class)
                .filter(started -> started.terms().by() == PaymentChannel.BY_HAND)
                .findFirst()
                .map(started -> new Stake(command.paymentId().value(), PaymentsLimits.BY_HAND,
                        command.amountMinor(),
                        isAboveLimit(started, states) ? Stream.ofNullable(command.cashier())
                                .collect(Collectors.toUnmodifiableSet()) : null));
    }

    private static boolean isAboveLimit(PaymentStarted started, States states) {
        Money limit = TenderRuleBook.at(states, started.terms().location(), started.startedAt()).byHandLimitMinor();
        return limit != null && started.terms().amountMinor().exceeds(limit);
    }

    static Optional<Stake> givenBack(StartRefund command, Accepted accepted, States states) {
        return Optional.of(Stake.of(command.refundId().value(), PaymentsLimits.REFUND, command.amountMinor()));
    }

    static Optional<Stake> paidOtherwise(PayRefundOtherwise command, Accepted accepted, States states) {
        return accepted.happened(RefundPaidOtherwise.class)
                .findFirst()
                .map(paid -> Stake.of(command.refundId().value(), PaymentsLimits.PAY_OTHERWISE, paid.amountMinor()));
    }
}
