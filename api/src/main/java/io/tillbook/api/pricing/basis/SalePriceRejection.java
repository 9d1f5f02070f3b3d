package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.When;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a sale is refused whose till has told how it was priced. */
public sealed interface SalePriceRejection extends Rejection {
    /**
     * The prices are older than an open basket may keep them, or of a time that is still to come.
     *
     * @param pricedAt the moment whose prices the till has used
     * @param paidAt when it was paid
     * @param graceMinutes for how long a basket keeps its prices
     */
    record BasketTooOld(OffsetDateTime pricedAt, OffsetDateTime paidAt, int graceMinutes)
            implements
            SalePriceRejection {
        @Override
        public String detail() {
            return "Prices of " + pricedAt + " do not hold for what is paid at " + paidAt + "; a basket keeps them for "
                    + graceMinutes + " minutes.";
        }
    }

    /** The regular price of a line was another one then. */
    record PriceDiffers(int lineNo, Sku sku, OffsetDateTime pricedAt, Money expectedMinor, Money claimedMinor)
            implements
            SalePriceRejection {
        @Override
        public String detail() {
            return "A unit of " + sku.value() + " in line " + lineNo + " cost " + expectedMinor.minor() + " at "
                    + pricedAt + ", not " + claimedMinor.minor() + " (minor units).";
        }
    }

    /** A version of a promotion was not published, had not begun, was over, or is not for such a sale. */
    record PromotionNotEffective(PromotionId promotion, int version, OffsetDateTime pricedAt)
            implements
            SalePriceRejection {
        @Override
        public String detail() {
            return "Version " + version + " of promotion " + promotion.value() + " did not hold for this sale at "
                    + pricedAt + ".";
        }
    }

    /**
     * A promotion is for other members than the one who buys.
     *
     * @param tier the tier that the member had; missing for none
     * @param tiers of which tiers the promotion is; of all where there are none
     * @param segments of which segments it is; of all where there are none
     * @param birthday whether it is for birthdays; missing where it is not
     * @param firstPurchase whether it is for the first purchase; missing where it is not
     */
    record MemberFactsDiffer(PromotionId promotion, int version, MemberId member, OffsetDateTime pricedAt,
            @Nullable String tier, List<String> tiers, List<String> segments, @Nullable Boolean birthday,
            @Nullable Boolean firstPurchase) implements SalePriceRejection {
        /** Copies the lists. */
        public MemberFactsDiffer {
            tiers = List.copyOf(tiers);
            segments = List.copyOf(segments);
        }

        /** What a rule asks of members. */
        public static MemberFactsDiffer of(PublishedRule rule, MemberId member, OffsetDateTime pricedAt,
                @Nullable String tier) {
            When when = rule.rule().when();
            return new MemberFactsDiffer(rule.promotion(), rule.version(), member, pricedAt, tier,
                    when.tiers().stream().sorted().toList(), when.segments().stream().sorted().toList(),
                    when.birthday() == null ? null : true, when.firstPurchase() ? true : null);
        }

        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " is for members " + whom() + ", and not for member "
                    + member.value() + " (" + (tier == null ? "no tier" : "tier " + tier) + ") at " + pricedAt + ".";
        }

        private String whom() {
            List<String> asked = new ArrayList<>();
            if (!tiers.isEmpty()) {
                asked.add("of tier " + String.join(" or ", tiers));
            }
            if (!segments.isEmpty()) {
                asked.add("of segment " + String.join(" or ", segments));
            }
            if (birthday != null) {
                asked.add("at their birthday");
            }
            if (firstPurchase != null) {
                asked.add("who buy for the first time");
            }
            return String.join(" ", asked);
        }
    }

    /** Another version of a promotion held. */
    record PromotionOutdated(PromotionId promotion, int cited, int current, OffsetDateTime pricedAt)
            implements
            SalePriceRejection {
        @Override
        public String detail() {
            return "Version " + current + " of promotion " + promotion.value() + " held at " + pricedAt + ", not "
                    + cited + ".";
        }
    }

    /**
     * The promotions that the sale cites do not lead to its amounts.
     *
     * @param lineNo the line; missing where all amounts of lines are right
     * @param field what differs, of the line or else of the sale
     * @param expectedMinor what is to be paid for the line, or what the application takes off, in minor units
     * @param claimedMinor what was told instead, in minor units
     */
    record PricingDoesNotAddUp(@Nullable Integer lineNo, String field, Money expectedMinor, Money claimedMinor)
            implements
            SalePriceRejection {
        /** What differs first. */
        public static PricingDoesNotAddUp of(PricingDifference found) {
            return new PricingDoesNotAddUp(found.lineNo(), found.field(), found.expectedMinor(),
                    found.claimedMinor());
        }

        @Override
        public String detail() {
            return "The promotions that are cited lead to " + expectedMinor.minor() + ", not " + claimedMinor.minor()
                    + " (minor units; " + field + (lineNo == null ? "" : " of line " + lineNo) + ").";
        }
    }

    /**
     * Somebody sells below the lowest price, and nobody has approved it.
     *
     * @param floorMinor the least that the line may be sold for, in minor units
     * @param paidMinor what it was sold for, in minor units
     * @param byHandMinor what was taken off the whole sale by hand: what is to be approved, in minor units
     */
    record BelowFloor(int lineNo, Money floorMinor, Money paidMinor, Money byHandMinor) implements SalePriceRejection {
        @Override
        public String detail() {
            return "Line " + lineNo + " may not be sold for less than " + floorMinor.minor() + ", and costs "
                    + paidMinor.minor() + "; an approval of the " + byHandMinor.minor()
                    + " that are taken off by hand is needed (minor units).";
        }
    }
}
