package io.tillbook.api.pricing.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MemberUsesTest {
    private static final PromotionId PROMOTION = new PromotionId("P");
    private static final MemberId MEMBER = new MemberId("M1");
    private static final LocalDate DAY = LocalDate.parse("2026-06-21");

    private static MemberUses used(MemberUses before, LocalDate day) {
        return before.after(new MemberUsedPromotion(PROMOTION, MEMBER, day, "T"));
    }

    @Test
    void usesAreCountedInAllAndByDay() {
        MemberUses twice = used(used(MemberUses.NONE, DAY), DAY);
        MemberUses once = used(twice, DAY.plusDays(1)).after(new MemberUseRestored(PROMOTION, MEMBER, DAY, "T"));
        assertThat(twice.on(DAY)).isEqualTo(2);
        assertThat(once.on(DAY)).isEqualTo(1);
        assertThat(once.used()).isEqualTo(2);
    }

    @Test
    void onlyTheLastDaysAreKept() {
        MemberUses uses = MemberUses.NONE;
        for (int day = 0; day < MemberUses.MOST_DAYS + 5; day++) {
            uses = used(uses, DAY.plusDays(day));
        }
        assertThat(uses.days()).hasSize(MemberUses.MOST_DAYS);
        assertThat(uses.days().getFirst().day()).isEqualTo(DAY.plusDays(5));
        assertThat(uses.used()).isEqualTo(MemberUses.MOST_DAYS + 5);
    }
}
