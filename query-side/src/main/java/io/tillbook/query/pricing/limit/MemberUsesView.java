package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a member has used a promotion.
 *
 * @param used in all
 * @param days on which days, in their order
 */
record MemberUsesView(int used, List<OnDay> days) {
    /** Uses by sales of a day. */
    record OnDay(LocalDate day, int uses) {}

    static String key(PromotionId promotion, MemberId member) {
        return promotion.value() + "/" + member.value();
    }

    static MemberUsesView after(@Nullable MemberUsesView before, LocalDate day, int change) {
        Map<LocalDate, Integer> uses = new TreeMap<>();
        if (before != null) {
            before.days.forEach(each -> uses.put(each.day(), each.uses()));
        }
        uses.merge(day, change, Integer::sum);
        return new MemberUsesView((before == null ? 0 : before.used) + change,
                uses.entrySet().stream().map(each -> new OnDay(each.getKey(), each.getValue())).toList());
    }

    int on(LocalDate day) {
        return days.stream().filter(each -> each.day().equals(day)).mapToInt(OnDay::uses).sum();
    }
}
