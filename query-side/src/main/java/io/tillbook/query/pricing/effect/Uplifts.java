package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.pricing.receipt.Takings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Compares members who could have a promotion with those who could not, one part of them after the other. */
final class Uplifts {
    private final EffectViews views;

    Uplifts(EffectViews views) {
        this.views = views;
    }

    /** @param benefit what the promotion gave to members on these days */
    CampaignUplift of(HoldoutDays compared, DaySpan span, Money benefit) {
        Map<HoldoutDays.Group, UpliftGroup> groups = new EnumMap<>(HoldoutDays.Group.class);
        MemberPart.all().forEach(part -> addTo(groups, buyers(part, compared, span), compared));
        return CampaignUplift.of(group(groups, HoldoutDays.Group.TREATED), group(groups, HoldoutDays.Group.HELD_OUT),
                group(groups, HoldoutDays.Group.CHANGED).members(), benefit);
    }

    private Map<MemberId, Takings> buyers(int part, HoldoutDays compared, DaySpan span) {
        Map<MemberId, Takings> buyers = new HashMap<>();
        views.eachMemberDay(part, span, day -> {
            if (compared.include(day.location(), day.day())) {
                day.buyers().forEach(buyer -> buyers.merge(buyer.member(), buyer.takings(), Takings::plus));
            }
        });
        return buyers;
    }

    private static void addTo(Map<HoldoutDays.Group, UpliftGroup> groups, Map<MemberId, Takings> buyers,
            HoldoutDays compared) {
        buyers.forEach((member, takings) -> {
            HoldoutDays.Group group = compared.group(member);
            groups.put(group, group(groups, group).plus(takings));
        });
    }

    private static UpliftGroup group(Map<HoldoutDays.Group, UpliftGroup> groups, HoldoutDays.Group group) {
        return groups.getOrDefault(group, UpliftGroup.NONE);
    }
}
