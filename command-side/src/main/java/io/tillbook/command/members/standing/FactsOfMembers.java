package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.command.checkout.KnownMembers;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What prices are told of members, from how they stand. */
final class FactsOfMembers implements KnownMembers {
    @Override
    public Footprint reading(Footprint footprint, MemberId member, States known) {
        return Standings.reading(footprint, member, known);
    }

    @Override
    public Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt, States states) {
        return Standings.isActive(states, Member.current(member, states))
                ? Optional.of(Standings.facts(member, pricedAt, paidAt, states))
                : Optional.empty();
    }
}
