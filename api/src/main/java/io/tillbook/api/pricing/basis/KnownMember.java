package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who buys, for quotes and checks alike. Of members whom nobody has registered that is their ids only:
 * they have no tier, no segment and no birthday, and have bought before.
 */
public final class KnownMember {
    private static final MemberFacts BY_ID_ONLY = new MemberFacts(null, Set.of(), null, true, Set.of());

    private KnownMember() {}

    /** The facts of a member who is known by an id only; nobody where nobody is named. */
    public static @Nullable MemberFacts of(@Nullable MemberId member, Collection<PublishedRule> rules) {
        return of(member, null, rules);
    }

    /**
     * The facts of a member whom some rules may be kept from; nobody where nobody is named.
     *
     * @param told what the ledger tells of them; null where they are known by their id only
     */
    public static @Nullable MemberFacts of(@Nullable MemberId member, @Nullable MemberFacts told,
            Collection<PublishedRule> rules) {
        return member == null ? null : (told == null ? BY_ID_ONLY : told).heldOut(Holdout.of(member, rules));
    }
}
