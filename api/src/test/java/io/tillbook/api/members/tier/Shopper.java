package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a chain, for tests. */
final class Shopper {
    static final MemberId MEMBER = new MemberId("m-1");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Tier SILVER = new Tier("SILVER", Money.of(200_000), null, "Free delivery");
    static final Tier GOLD = new Tier("GOLD", Money.of(1_000_000), null, null);
    static final Tier PLATINUM = new Tier("PLATINUM", Money.of(3_000_000), null, null);

    private final TierPlan plan;
    private final List<TierEvent.OfMember> events = new ArrayList<>();
    private TierStanding standing = TierStanding.NONE;

    Shopper(TierPlan plan) {
        this.plan = plan;
    }

    static TierPlan plan(boolean oneDown, @Nullable ReturnRule onReturn) {
        return plan(oneDown, onReturn, null);
    }

    static TierPlan plan(boolean oneDown, @Nullable ReturnRule onReturn, @Nullable Integer graceDays) {
        return new TierPlan(List.of(SILVER, GOLD, PLATINUM), oneDown, onReturn, null, graceDays, ZONE);
    }

    Shopper buys(String sale, String day, long minor) {
        return buys(sale, day, minor, day);
    }

    /** A sale that becomes known on another day. */
    Shopper buys(String sale, String day, long minor, String today) {
        LocalDate on = LocalDate.parse(day);
        return with(TierReckoning.of(MEMBER, plan, standing)
                .after(new MemberSpent(MEMBER, new SaleId(sale), on, at(on), Money.of(minor)), LocalDate.parse(today)));
    }

    Shopper returns(String sale, String soldOn, long minor, String day) {
        return with(TierReckoning.of(MEMBER, plan, standing)
                .after(new MemberSpendReturned(MEMBER, new SaleId(sale), new ReturnId("r-" + sale),
                        LocalDate.parse(soldOn), Money.of(minor), null), at(LocalDate.parse(day))));
    }

    Shopper reviewed(String day) {
        return with(TierReckoning.of(MEMBER, plan, standing).reviewed(LocalDate.parse(day)));
    }

    static OffsetDateTime at(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
    }

    private Shopper with(TierReckoning reckoned) {
        events.addAll(reckoned.events());
        standing = reckoned.standing();
        return this;
    }

    /** After another member was merged into this one. */
    Shopper takesOver(Shopper other, String day) {
        OffsetDateTime at = at(LocalDate.parse(day));
        return with(TierReckoning.of(MEMBER, plan, standing)
                .after(new StandingTakenOver(MEMBER, new MemberId("m-2"), other.standing.spend(),
                        other.standing.firstBoughtAt(), List.of()), other.standing, at));
    }

    /** Tier and last day, as {@code GOLD until 2028-03-31}, or {@code GOLD in grace until 2028-05-30}. */
    String stands() {
        return standing.term()
                .map(term -> term.tier() + (term.isGrace() ? " in grace" : "") + " until " + term.until())
                .orElse("none");
    }

    /** The standing that follows from the events alone, without what else is known while they are made. */
    TierStanding replayed() {
        TierStanding again = TierStanding.NONE;
        for (TierEvent.OfMember event : events) {
            again = again.after(event);
        }
        return again;
    }

    List<TierChanged> changes() {
        return events.stream().filter(TierChanged.class::isInstance).map(TierChanged.class::cast).toList();
    }

    TierStanding standing() {
        return standing;
    }
}
