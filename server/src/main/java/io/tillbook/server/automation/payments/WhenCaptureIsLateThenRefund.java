package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what was taken after a payment had been given up, and tells people of it, as of refunds that a provider
 * does not carry out, or carries out too late. The refund and its command follow from the payment: sent again, by this
 * process or the next one, they change nothing.
 */
final class WhenCaptureIsLateThenRefund implements Reaction {
    private static final Logger LOG = LoggerFactory.getLogger(WhenCaptureIsLateThenRefund.class);
    private static final String TYPE = "payments.StartRefund";

    private final Commands commands;
    private final Telling telling;
    private final Runnable counting;

    /** @param counting counts captures that came too late */
    WhenCaptureIsLateThenRefund(Commands commands, Telling telling, Runnable counting) {
        this.commands = commands;
        this.telling = telling;
        this.counting = counting;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == LateCaptureFound.class || eventType == RefundFailed.class
                || eventType == RefundStuck.class || eventType == RefundedTwice.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        events.forEach(this::to);
    }

    private void to(RecordedEvent recorded) {
        switch (recorded.event()) {
            case LateCaptureFound late -> {
                refund(late, recorded);
                telling.tell(told(late), recorded.recordedAt());
                counting.run();
            }
            case RefundFailed failed -> telling.tell(told("RefundFailed", failed.refundId(), failed.terms()),
                    recorded.recordedAt());
            case RefundStuck stuck -> telling.tell(told("RefundStuck", stuck.refundId(), stuck.terms()),
                    recorded.recordedAt());
            case RefundedTwice twice -> telling.tell(told("RefundedTwice", twice.refundId(), twice.terms(),
                    twice.excessMinor()), recorded.recordedAt());
            default -> throw new IllegalArgumentException("not wanted: " + recorded.type());
        }
    }

    private void refund(LateCaptureFound late, RecordedEvent recorded) {
        RefundId refund = RefundId.of(late.paymentId(), late.paymentId());
        CommandId id = DerivedCommandId.of(TYPE, "late", late.paymentId().value());
        StartRefund command = new StartRefund(refund, late.paymentId(), late.terms().location(),
                late.capturedMinor(), "It was taken after the payment had been given up.", null);
        try {
            if (commands.send(id, command, new Cause(recorded.occurrence().occurredAt(),
                    recorded.occurrence().correlationId(),
                    recorded.occurrence().commandId().toString())) instanceof CommandRefused refused) {
                LOG.warn("What was taken late is not given back: {}", refused.rejection().detail());
            }
        } catch (CommandIdReused usedUp) {
            // One payment must not keep back all others; people are told of it in any case.
            LOG.error("What was taken late is not given back", usedUp);
        }
    }

    private static Told told(LateCaptureFound late) {
        return new Told("LateCapture", late.terms().location(), late.paymentId().value(), null, late.terms().method(),
                late.capturedMinor().minor());
    }

    private static Told told(String kind, RefundId refund, RefundTerms terms) {
        return told(kind, refund, terms, terms.amountMinor());
    }

    private static Told told(String kind, RefundId refund, RefundTerms terms, Money amount) {
        return new Told(kind, terms.location(), terms.paymentId().value(), refund.value(), terms.method(),
                amount.minor());
    }
}
