package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the uses that limited promotions have. A sale is named by its id. */
public sealed interface PromotionLimitEvent extends Event {
    /** Something happened to what is left of a promotion in the whole chain. */
    sealed interface OfPool extends PromotionLimitEvent permits QuotaOpened, QuotaHandedOut, QuotaTakenBack {
        /** Which promotion. */
        PromotionId promotion();
    }

    /** Something happened to what a location may give of a promotion by itself. */
    sealed interface OfQuota
            extends
            PromotionLimitEvent
            permits QuotaDrawn, PromotionUsed, PromotionUseRestored, QuotaOverused, QuotaReturned {
        /** Which promotion. */
        PromotionId promotion();

        /** Which location. */
        LocationId location();
    }

    /** Something happened to what a member has used of a promotion. */
    sealed interface OfMember extends PromotionLimitEvent permits MemberUsedPromotion, MemberUseRestored {
        /** Which promotion. */
        PromotionId promotion();

        /** Who. */
        MemberId member();

        /** The day of the sale, by the clock of its location. */
        LocalDate day();
    }

    /**
     * A promotion has a bound for the whole chain: at its first use, and at the first one of a later version.
     *
     * @param version the version that says so
     * @param uses how often it is used at most; missing where that is not bounded
     * @param budgetMinor what it takes off at most, in minor units; missing where that is not bounded
     */
    record QuotaOpened(PromotionId promotion, int version, @Nullable Integer uses, @Nullable Money budgetMinor)
            implements
            OfPool {}

    /** Some of it was handed out to a location. */
    record QuotaHandedOut(PromotionId promotion, LocationId location, QuotaPart part)
            implements
            OfPool {}

    /** Some of it came back from a location. */
    record QuotaTakenBack(PromotionId promotion, LocationId location, QuotaPart part)
            implements
            OfPool {}

    /** A location has got some of what is left. */
    record QuotaDrawn(PromotionId promotion, LocationId location, QuotaPart part)
            implements
            OfQuota {}

    /**
     * A sale has used a promotion.
     *
     * @param taken what it took of what the location has
     */
    record PromotionUsed(PromotionId promotion, LocationId location, String sale, QuotaPart taken)
            implements
            OfQuota {}

    /**
     * All goods of a sale came back: its use counts no longer.
     *
     * @param taken what it had taken of what the location has
     * @param overused whether nothing was left of the promotion then; missing where something was
     */
    record PromotionUseRestored(PromotionId promotion, LocationId location, String sale, QuotaPart taken,
            @Nullable Boolean overused) implements OfQuota {}

    /** A sale that had happened has used a promotion of which nothing was left. */
    record QuotaOverused(PromotionId promotion, LocationId location, String sale, Money benefitMinor)
            implements
            OfQuota {}

    /** A location has given back what it has not used. */
    record QuotaReturned(PromotionId promotion, LocationId location, QuotaPart part)
            implements
            OfQuota {}

    /** A member has used a promotion. */
    record MemberUsedPromotion(PromotionId promotion, MemberId member, LocalDate day, String sale)
            implements
            OfMember {}

    /** All goods of a member's sale came back: its use counts no longer. */
    record MemberUseRestored(PromotionId promotion, MemberId member, LocalDate day, String sale)
            implements
            OfMember {}

    /**
     * The limited promotions that a sale has used.
     *
     * @param member who bought, where known: who they were by then, whatever id the sale names
     * @param day the day of the sale, by the clock of its location
     */
    record SaleUsesCounted(String sale, LocationId location, @Nullable MemberId member, LocalDate day,
            List<CountedUse> uses) implements PromotionLimitEvent {
        /** Takes a copy. */
        public SaleUsesCounted {
            uses = List.copyOf(uses);
        }
    }

    /** What {@link SaleUsesCounted} has counted counts no longer. */
    record SaleUsesRestored(String sale, LocationId location, @Nullable MemberId member, LocalDate day,
            List<CountedUse> uses) implements PromotionLimitEvent {
        /** Takes a copy. */
        public SaleUsesRestored {
            uses = List.copyOf(uses);
        }
    }
}
