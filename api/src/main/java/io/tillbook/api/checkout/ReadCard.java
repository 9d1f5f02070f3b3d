package io.tillbook.api.checkout;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the server has read of a card that a member has shown.
 *
 * @param until the first moment after its time; null where it is not genuine, so that nobody knows who has shown it
 */
public record ReadCard(@Nullable OffsetDateTime until) {
    /** A card that nobody here has signed. */
    public static final ReadCard FORGED = new ReadCard(null);

    /** Whether it is genuine, and good at a moment. */
    public boolean isGood(OffsetDateTime at) {
        return until != null && until.isAfter(at);
    }
}
