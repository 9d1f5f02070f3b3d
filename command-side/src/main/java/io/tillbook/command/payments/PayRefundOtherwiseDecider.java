package io.tillbook.command.payments;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundRejection;
import io.tillbook.api.payments.RefundRejection.RefundNotInState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.checkout.TillMoney.Moved;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pays a refund that a provider could not give back another way. */
final class PayRefundOtherwiseDecider implements Decider<PayRefundOtherwise> {
    private static final Set<RefundState> PAYABLE = Set.of(RefundState.FAILED, RefundState.STUCK);

    private final TillMoney money;

    PayRefundOtherwiseDecider(TillMoney money) {
        this.money = money;
    }

    @Override
    public Footprint footprint(PayRefundOtherwise command, States known) {
        RefundTerms terms = known.of(PaymentRefund.at(command.refundId())).terms();
        Footprint own = money.footprint(Footprint.none()
                .reading(Location.at(command.location()))
                .writing(PaymentRefund.at(command.refundId())), command.location(), command.register(), known);
        return terms == null ? own : own.writing(Payment.at(terms.paymentId()));
    }

    /** Both where it is paid, and where it was asked for. */
    @Override
    public Extent extent(PayRefundOtherwise command, States states) {
        return Extent.atAll(Stream.concat(Stream.of(command.location()),
                Stream.ofNullable(states.of(PaymentRefund.at(command.refundId())).terms())
                        .map(RefundTerms::location)));
    }

    @Override
    public Decision decide(PayRefundOtherwise command, Occurrence occurrence, States states) {
        PaymentRefund refund = states.of(PaymentRefund.at(command.refundId()));
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                () -> PaymentChecks.unknown(command.refundId(), states),
                () -> Rules.when(!PAYABLE.contains(refund.state()),
                        () -> new RefundNotInState(command.refundId(), refund.state())),
                () -> given(command, refund.started(), states),
                () -> money.noShift(command.location(), command.register(), states))
                .orElseGet(() -> paid(command, refund.started(), occurrence, states));
    }

    /** Rule: what failed did not go back another way meanwhile; what is stuck is still kept for it. */
    private static Optional<RefundRejection> given(PayRefundOtherwise command, RefundTerms terms, States states) {
        Payment payment = states.of(Payment.at(terms.paymentId()));
        boolean isKept = payment.refunds().containsKey(command.refundId());
        return isKept ? Optional.empty()
                : PaymentChecks.tooMuch(terms.paymentId(), terms.amountMinor(), payment);
    }

    /** The till has counted it by the means that it did not go back by. */
    private Decision paid(PayRefundOtherwise command, RefundTerms terms, Occurrence occurrence,
            States states) {
        OffsetDateTime now = PaymentChecks.received(occurrence, command.location(), states);
        Money amount = terms.amountMinor();
        Draft draft = new Draft(states)
                .add(PaymentRefund.at(command.refundId()),
                        new RefundPaidOtherwise(command.refundId(), command.location(), command.register(),
                                command.cashier(), command.method(), amount, command.reason(), now,
                                now.toLocalDate(), terms))
                .add(Payment.at(terms.paymentId()),
                        new PaymentRefundClosed(terms.paymentId(), command.refundId(), amount));
        return money.add(draft, command.location(), command.register(), command.refundId(),
                List.of(Moved.back(command.method(), amount), Moved.back(terms.method(), amount.negated())),
                occurrence).accepted();
    }
}
