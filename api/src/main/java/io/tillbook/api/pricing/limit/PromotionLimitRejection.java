package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basket.PromotionId;
import org.jspecify.annotations.Nullable;

/** Why limited promotions are refused. */
public sealed interface PromotionLimitRejection extends Rejection {
    /**
     * It was used as often as it may be, or has given as much.
     *
     * @param location where more was asked for
     * @param bound which bound is reached
     * @param uses the bound of uses; missing where it is a budget
     * @param budgetMinor the budget, in minor units; missing where it is a bound of uses
     */
    record PromotionUsedUp(PromotionId promotion, LocationId location, LimitKind bound, @Nullable Integer uses,
            @Nullable Money budgetMinor) implements PromotionLimitRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " is used up at " + location.value() + ": " + bound + " is "
                    + (budgetMinor == null ? String.valueOf(uses) : budgetMinor.minor()) + ".";
        }
    }

    /**
     * The member has used it as often as one may.
     *
     * @param bound which bound is reached
     * @param limit the bound
     */
    record MemberLimitReached(PromotionId promotion, MemberId member, LimitKind bound, int limit)
            implements
            PromotionLimitRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " has used promotion " + promotion.value() + " " + limit + " times: "
                    + bound + " is reached.";
        }
    }

    /** Its uses by members are counted, and the sale names none. */
    record MemberNotNamed(PromotionId promotion) implements PromotionLimitRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " is for members: the sale names none.";
        }
    }

    /** The location has nothing of it to give back. */
    record NothingToReturn(PromotionId promotion, LocationId location) implements PromotionLimitRejection {
        @Override
        public String detail() {
            return "Location " + location.value() + " has nothing of promotion " + promotion.value()
                    + " to give back.";
        }
    }
}
