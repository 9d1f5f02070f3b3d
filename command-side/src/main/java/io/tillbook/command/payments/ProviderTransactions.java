package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.payments.PaymentsEvent.ProviderTransactionTaken;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Which payment a transaction of a provider proves: each has a stream of its own, which begins once. */
final class ProviderTransactions {
    private static final StreamType<Optional<PaymentId>> STREAM = StreamType
            .<Optional<PaymentId>>of("providertx", Optional.empty())
            .on(ProviderTransactionTaken.class, (_, taken) -> Optional.of(taken.paymentId()));

    private ProviderTransactions() {}

    static StreamRef<Optional<PaymentId>> at(ProviderAccount account, ProviderTx transaction) {
        return STREAM.at(account, transaction);
    }
}
