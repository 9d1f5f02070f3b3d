package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who buys, for quotes and checks alike. Members are known by their ids only: they have no tier, no
 * segment and no birthday, and have bought before.
 */
public final class KnownMember {
    private KnownMember() {}

    /** The facts of a member whom some rules may be kept from; nobody where nobody is named. */
    public static @Nullable MemberFacts of(@Nullable MemberId member, Collection<PublishedRule> rules) {
        return member == null ? null : new MemberFacts(null, Set.of(), null, true, Holdout.of(member, rules));
    }
}
