package io.tillbook.api.pricing.limit;

import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfMember;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * How often a member has used a promotion.
 *
 * @param used in all
 * @param days by the day of the sale, of late, in their order
 */
public record MemberUses(int used, List<OnDay> days) {
    /** Before anything has happened. */
    public static final MemberUses NONE = new MemberUses(0, List.of());
    /** Sales come in late, but not by more days with uses than that. */
    static final int MOST_DAYS = 60;

    /**
     * Uses by sales of a day.
     *
     * @param day by the clock of their location
     * @param uses how many
     */
    public record OnDay(LocalDate day, int uses) {}

    /** Takes a copy. */
    public MemberUses {
        days = List.copyOf(days);
    }

    /** How often on a day. */
    public int on(LocalDate day) {
        return days.stream().filter(each -> each.day().equals(day)).mapToInt(OnDay::uses).sum();
    }

    /** What it is after an event. */
    public MemberUses after(OfMember event) {
        return switch (event) {
            case MemberUsedPromotion use -> with(use.day(), 1);
            case MemberUseRestored back -> with(back.day(), -1);
        };
    }

    private MemberUses with(LocalDate day, int change) {
        TreeMap<LocalDate, Integer> byDay = new TreeMap<>();
        days.forEach(each -> byDay.put(each.day(), each.uses()));
        byDay.merge(day, change, Integer::sum);
        while (byDay.size() > MOST_DAYS) {
            byDay.pollFirstEntry();
        }
        return new MemberUses(used + change,
                byDay.entrySet().stream().map(each -> new OnDay(each.getKey(), each.getValue())).toList());
    }
}
