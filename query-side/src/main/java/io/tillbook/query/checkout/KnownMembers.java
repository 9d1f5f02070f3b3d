package io.tillbook.query.checkout;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.MemberFacts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** What is asked of members who buy; whoever keeps members answers. */
public interface KnownMembers {
    /**
     * What prices are told of a member; empty where nobody has registered them.
     *
     * @param pricedAt the moment whose prices hold, by the clock of the store
     * @param paidAt when it is paid
     */
    Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt);

    /** All ids of who a member is by now, the one that is named among them. */
    Set<MemberId> ids(MemberId member);

    /** The same, where each of them is read once, by what is known from now on. For one thread. */
    KnownMembers reading();

    /** Members as they were known in the past. */
    PastMembers past();
}
