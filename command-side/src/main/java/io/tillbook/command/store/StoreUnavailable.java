package io.tillbook.command.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The event store takes no events at the moment (write error, full disk, closed). An append that ends like this was not
 * acknowledged; after a write error it may nevertheless turn out to be stored, whole, once the store has recovered,
 * which is why commands are idempotent. Nothing that was acknowledged is affected.
 */
public final class StoreUnavailable extends EventStoreException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** With the reason. */
    public StoreUnavailable(String reason, @Nullable Throwable cause) {
        super("The event store is not available: " + reason, cause);
        this.reason = reason;
    }

    /** The reason, in words for an operator. */
    public String reason() {
        return reason;
    }
}
