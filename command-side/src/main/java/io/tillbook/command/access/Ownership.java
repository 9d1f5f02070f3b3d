package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessRejection.LedgerAlreadyClaimed;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the ledger has an owner: it is claimed once, and from then on owners let others in. */
final class Ownership {
    private static final StreamType<Optional<Principal>> STREAM = StreamType
            .<Optional<Principal>>of("ledgerclaim", Optional.empty())
            .on(LedgerClaimed.class, (_, claimed) -> Optional.of(claimed.owner()));

    private Ownership() {}

    /** Decides on a ledger that nobody has claimed; any other has its owner. */
    static Decision whenUnclaimed(States states, Supplier<Decision> decision) {
        return states.of(stream())
                .map(owner -> Decision.refused(new LedgerAlreadyClaimed(owner)))
                .orElseGet(decision);
    }

    /** The stream; there is one. */
    static StreamRef<Optional<Principal>> stream() {
        return STREAM.at();
    }
}
