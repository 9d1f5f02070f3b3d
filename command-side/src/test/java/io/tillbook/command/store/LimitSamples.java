package io.tillbook.command.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.CountedUse;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaReturned;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesRestored;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.pricing.limit.QuotaPool;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is stored of the limits of promotions. */
final class LimitSamples {
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final LocationId STORE = new LocationId("S-1");
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final QuotaPart PART = new QuotaPart(63, Money.of(12_600));
    private static final QuotaPart TAKEN = new QuotaPart(1, Money.of(2_000));

    private LimitSamples() {}

    static List<Object> all() {
        List<CountedUse> uses = List.of(new CountedUse(SPRING, 2, Money.of(2_000), TAKEN, null, true),
                new CountedUse(SPRING, 2, Money.of(2_000), QuotaPart.NONE, true, null));
        return List.of(new QuotaOpened(SPRING, 2, 10_000, Money.of(500_000)),
                new QuotaHandedOut(SPRING, STORE, PART), new QuotaTakenBack(SPRING, STORE, PART),
                new QuotaDrawn(SPRING, STORE, PART), new PromotionUsed(SPRING, STORE, "T-4711", TAKEN),
                new PromotionUseRestored(SPRING, STORE, "T-4711", QuotaPart.NONE, true),
                new QuotaOverused(SPRING, STORE, "T-4712", Money.of(2_000)),
                new QuotaReturned(SPRING, STORE, PART),
                new MemberUsedPromotion(SPRING, MEMBER, DAY, "T-4711"),
                new MemberUseRestored(SPRING, MEMBER, DAY, "T-4711"),
                new SaleUsesCounted("T-4711", STORE, MEMBER, DAY, uses),
                new SaleUsesRestored("T-4711", STORE, MEMBER, DAY, uses), new Quota(PART, 7, 2),
                new QuotaPool(2, 10_000, Money.of(500_000), PART, Set.of(STORE)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        List<CountedUse> uses = List.of(new CountedUse(SPRING, 1, Money.of(2_000), null, null, null));
        return List.of(new QuotaOpened(SPRING, 1, null, null),
                new PromotionUseRestored(SPRING, STORE, "T-4711", TAKEN, null),
                new SaleUsesCounted("T-4711", STORE, null, DAY, uses),
                new SaleUsesRestored("T-4711", STORE, null, DAY, uses),
                new QuotaPool(1, null, null, QuotaPart.NONE, Set.of()));
    }
}
