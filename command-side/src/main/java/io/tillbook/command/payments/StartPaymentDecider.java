package io.tillbook.command.payments;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsRejection;
import io.tillbook.api.payments.PaymentsRejection.AmountAboveLimit;
import io.tillbook.api.payments.PaymentsRejection.CodeNotOfMethod;
import io.tillbook.api.payments.PaymentsRejection.MethodNotAllowed;
import io.tillbook.api.payments.PaymentsRejection.PaymentAlreadyStarted;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Starts a payment; one that somebody has seen is captured with it. */
final class StartPaymentDecider implements Decider<StartPayment> {
    @Override
    public Footprint footprint(StartPayment command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .reading(TenderRuleBook.of(command.location()))
                .writing(Payment.at(command.paymentId()));
    }

    @Override
    public Decision decide(StartPayment command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                () -> Rules.when(states.of(Payment.at(command.paymentId())).isKnown(),
                        () -> new PaymentAlreadyStarted(command.paymentId())),
                () -> codeNotOfMethod(command),
                () -> notAllowed(command, occurrence, states))
                .orElseGet(() -> started(command, occurrence, states));
    }

    private static Optional<CodeNotOfMethod> codeNotOfMethod(StartPayment command) {
        PaymentCode code = command.readCode();
        return code == null || code.wallet() == command.method() ? Optional.empty()
                : Optional.of(new CodeNotOfMethod(command.method(), code.wallet()));
    }

    /** Rule: the location takes the means, and so much by it. */
    private static Optional<PaymentsRejection> notAllowed(StartPayment command, Occurrence occurrence,
            States states) {
        Optional<AllowedMethod> allowed = TenderRuleBook
                .at(states, command.location(), PaymentChecks.received(occurrence))
                .of(command.method());
        return allowed.isEmpty()
                ? Optional.of(new MethodNotAllowed(command.location(), command.method()))
                : Optional.ofNullable(allowed.get().mostMinor())
                        .filter(most -> command.amountMinor().exceeds(most))
                        .map(most -> new AmountAboveLimit(command.method(), command.amountMinor(), most));
    }

    private static Decision started(StartPayment command, Occurrence occurrence, States states) {
        OffsetDateTime now = PaymentChecks.received(occurrence, command.location(), states);
        PaymentTerms terms = new PaymentTerms(command.location(), command.register(), command.method(), command.by(),
                command.amountMinor(), now.toLocalDate());
        Draft draft = new Draft(states).add(Payment.at(command.paymentId()),
                new PaymentStarted(command.paymentId(), ProviderNumber.of(command.paymentId()), terms,
                        command.cashier(), command.sale(),
                        command.readCode() == null ? null : command.readCode().masked(), command.reference(), now));
        if (command.by() == PaymentChannel.BY_HAND) {
            draft.add(Payment.at(command.paymentId()), new PaymentCaptured(command.paymentId(), AnswerSource.BY_HAND,
                    command.amountMinor(), null, null, null, now, now.toLocalDate(), terms));
        }
        return draft.accepted();
    }
}
