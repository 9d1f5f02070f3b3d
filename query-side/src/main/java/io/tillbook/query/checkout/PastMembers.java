package io.tillbook.query.checkout;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.MemberFacts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Members as the ledger knew them at positions, by its events alone: whoever asks again is told the same, whatever has
 * happened since. Least is read where positions grow. For one thread.
 */
public interface PastMembers {
    /**
     * What prices were told of a member; empty where nobody had registered them.
     *
     * @param pricedAt the moment whose prices held, by the clock of the store
     * @param paidAt when it was paid
     * @param position the last event that was known
     */
    Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt, long position);

    /** All ids that were the same person at a position, the member's own among them. */
    Set<MemberId> ids(MemberId member, long position);
}
