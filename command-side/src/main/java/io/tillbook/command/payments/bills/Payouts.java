package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.PayoutReference;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bank has received for the bill of a day. */
record Payouts(Set<PayoutReference> references) {
    /** Most payouts for one day. */
    static final int MOST = 100;

    private static final StreamType<Payouts> STREAM = StreamType.of("payout", new Payouts(Set.of()))
            .on(PayoutRecorded.class, Payouts::with);

    Payouts {
        references = Set.copyOf(references);
    }

    static StreamRef<Payouts> at(ProviderAccount account, LocalDate day) {
        return STREAM.at(account, BillDay.of(day));
    }

    private Payouts with(PayoutRecorded recorded) {
        return new Payouts(Stream.concat(references.stream(), Stream.of(recorded.reference()))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
