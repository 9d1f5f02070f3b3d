package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Whether the ledger has an owner: it is claimed once, and from then on owners let others in. */
final class Ownership {
    private static final StreamType<Optional<Principal>> STREAM = StreamType
            .<Optional<Principal>>of("ledgerclaim", Optional.empty())
            .on(LedgerClaimed.class, (_, claimed) -> Optional.of(claimed.owner()));

    private Ownership() {}

    /** The stream; there is one. */
    static StreamRef<Optional<Principal>> stream() {
        return STREAM.at();
    }
}
