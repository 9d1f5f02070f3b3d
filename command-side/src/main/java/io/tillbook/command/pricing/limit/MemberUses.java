package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfMember;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a member has used a promotion.
 *
 * @param used in all
 * @param byDay by the day of the sale, of late
 */
record MemberUses(int used, Map<LocalDate, Integer> byDay) {
    /** Sales come in late, but not by more days with uses than that. */
    private static final int DAYS = 60;
    private static final StreamType<MemberUses> STREAM = StreamType.of("promouse", new MemberUses(0, Map.of()))
            .on(OfMember.class, MemberUses::evolve);

    /** Takes a copy. */
    MemberUses {
        byDay = Map.copyOf(byDay);
    }

    static StreamRef<MemberUses> at(PromotionId promotion, MemberId member) {
        return STREAM.at(promotion, member);
    }

    int on(LocalDate day) {
        return byDay.getOrDefault(day, 0);
    }

    private static MemberUses evolve(MemberUses uses, OfMember event) {
        return switch (event) {
            case MemberUsedPromotion use -> uses.with(use.day(), 1);
            case MemberUseRestored back -> uses.with(back.day(), -1);
        };
    }

    private MemberUses with(LocalDate day, int change) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>(byDay);
        days.merge(day, change, Integer::sum);
        while (days.size() > DAYS) {
            days.pollFirstEntry();
        }
        return new MemberUses(used + change, days);
    }
}
