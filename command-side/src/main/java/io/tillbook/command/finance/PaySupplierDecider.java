package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.PaySupplier;
import io.tillbook.api.finance.FinanceEvent.SupplierPaid;
import io.tillbook.api.finance.FinanceRejection.SupplierAlreadyPaid;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** Records what a supplier was paid; that can be more than was invoiced. */
final class PaySupplierDecider implements Decider<PaySupplier> {
    private static final StreamType<Existence> PAYMENT = Existence.stream("supplierpayment");

    @Override
    public Footprint footprint(PaySupplier command, States known) {
        return Footprint.none().writing(payment(command)).reading(Closings.ref());
    }

    private static StreamRef<Existence> payment(PaySupplier command) {
        return PAYMENT.at(command.paymentId());
    }

    @Override
    public Decision decide(PaySupplier command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Rules.when(states.of(payment(command)).isPresent(),
                        () -> new SupplierAlreadyPaid(command.paymentId())),
                        () -> Closings.closed(states, command.on()))
                .orElseGet(() -> new Draft(states)
                        .add(payment(command), new SupplierPaid(command.paymentId(), command.supplier(),
                                command.amountMinor(), command.from(), command.on()))
                        .accepted());
    }
}
