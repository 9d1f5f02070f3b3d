package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.query.pricing.whatif.WhatIfState.ByMember;
import io.tillbook.query.pricing.whatif.WhatIfState.ByStore;
import io.tillbook.query.pricing.whatif.WhatIfState.Used;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Limits of a draft, kept in the order of the sales. Each sale that it reaches is a use. */
final class DraftUses {
    /** Most members whose uses are counted: a job stays as small as that. */
    static final int MOST_MEMBERS = 50_000;

    private final UseLimit limit;
    private long times;
    private long benefitMinor;
    private final Map<LocationId, ByStore> stores = new TreeMap<>();
    private final Map<MemberId, ByMember> members = new TreeMap<>();

    DraftUses(UseLimit limit, Used before) {
        this.limit = limit;
        this.times = before.times();
        this.benefitMinor = before.benefitMinor();
        before.stores().forEach(store -> stores.put(store.location(), store));
        before.members().forEach(member -> members.put(member.member(), member));
    }

    Used used() {
        return new Used(times, benefitMinor, List.copyOf(stores.values()), List.copyOf(members.values()));
    }

    /** Whether the draft can be used for a basket: all ids of a person count as one. */
    boolean isLeft(PastBasket past) {
        ByStore store = stores.get(past.location());
        return !isUsedUp() && (store == null || isBelow(store.times(), limit.perStore()))
                && (past.buyer() == null || isLeft(past.buyer().ids(), past.day().toString()));
    }

    private boolean isLeft(Collection<MemberId> ids, String day) {
        long ever = 0;
        long onDay = 0;
        for (MemberId id : ids) {
            ByMember member = members.get(id);
            ever += member == null ? 0 : member.times();
            onDay += member == null || !member.day().equals(day) ? 0 : member.onDay();
        }
        return isBelow(ever, limit.perMember()) && isBelow(onDay, limit.perMemberDay());
    }

    /** Whether nobody can use it any more. */
    boolean isUsedUp() {
        return !isBelow(times, limit.total())
                || (limit.budget() != null && benefitMinor >= limit.budget().minor());
    }

    private static boolean isBelow(long count, @Nullable Integer most) {
        return most == null || count < most;
    }

    /** It was used for a basket. */
    void add(PastBasket past, long benefit) {
        times++;
        benefitMinor = Math.addExact(benefitMinor, benefit);
        if (limit.perStore() != null) {
            stores.compute(past.location(), (location, before) -> used(location, before, past));
        }
        if (limit.countsMembers() && past.buyer() != null) {
            add(past.buyer().member(), past.day().toString());
        }
    }

    private ByStore used(LocationId location, @Nullable ByStore before, PastBasket past) {
        long now = before == null ? 1 : before.times() + 1;
        return new ByStore(location, now, isBelow(now, limit.perStore()) ? null : past.soldAt().toString());
    }

    private void add(MemberId member, String day) {
        ByMember before = members.get(member);
        if (before == null && members.size() == MOST_MEMBERS) {
            throw new WhatIfFailed("more than " + MOST_MEMBERS + " members use the draft; look at fewer days or stores,"
                    + " or leave out its limits for members");
        }
        long onDay = before != null && before.day().equals(day) ? before.onDay() : 0;
        members.put(member, new ByMember(member, before == null ? 1 : before.times() + 1, day, onDay + 1));
    }
}
