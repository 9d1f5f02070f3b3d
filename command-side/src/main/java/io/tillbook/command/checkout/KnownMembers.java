package io.tillbook.command.checkout;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Tells what the ledger knows of the members who buy. */
public interface KnownMembers {
    /** A footprint that reads what is asked about a member. */
    Footprint reading(Footprint footprint, MemberId member, States known);

    /**
     * What is known of a member; empty where nobody has registered them.
     *
     * @param pricedAt the moment whose prices hold, by the clock of the store
     * @param paidAt when it is paid
     */
    Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt, States states);
}
