package io.tillbook.api.pricing.promotion;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.OffsetDateTime;

/** Why commands about promotions are refused. */
public sealed interface PromotionRejection extends Rejection {
    /** Nobody has drafted it. */
    record UnknownPromotion(PromotionId promotion) implements PromotionRejection {
        @Override
        public String detail() {
            return "Nobody has drafted promotion " + promotion.value() + ".";
        }
    }

    /** It was drafted before; further versions are revisions. */
    record PromotionAlreadyDrafted(PromotionId promotion, int latest) implements PromotionRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " has " + latest
                    + " versions already; pricing.RevisePromotion drafts the next one.";
        }
    }

    /** It has no such version. */
    record UnknownVersion(PromotionId promotion, int version, int latest) implements PromotionRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " has no version " + version + "; the latest is " + latest
                    + ".";
        }
    }

    /** The version is no draft any more: it was published. */
    record NotDrafted(PromotionId promotion, int version, OffsetDateTime from) implements PromotionRejection {
        @Override
        public String detail() {
            return "Version " + version + " of promotion " + promotion.value() + " was published from " + from
                    + " on and can never be changed.";
        }
    }

    /** No version of it was published, so there is nothing to stop. */
    record NotPublished(PromotionId promotion) implements PromotionRejection {
        @Override
        public String detail() {
            return "No version of promotion " + promotion.value() + " was published.";
        }
    }

    /** It was stopped for good. */
    record PromotionIsStopped(PromotionId promotion, OffsetDateTime at) implements PromotionRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " was stopped at " + at + " for good.";
        }
    }

    /**
     * Nothing changes what was sold already.
     *
     * @param field which time
     * @param given the time
     * @param receivedAt when the command was received
     */
    record PromotionInPast(String field, OffsetDateTime given, OffsetDateTime receivedAt)
            implements
            PromotionRejection {
        @Override
        public String detail() {
            return "The " + field + " " + given + " is over: it is " + receivedAt + ".";
        }
    }

    /** The chain orders its groups, and this is none of them. */
    record UnknownStackGroup(String pointer, String group) implements PromotionRejection {
        @Override
        public String detail() {
            return "The chain has no group of promotions " + group + " (" + pointer + ").";
        }
    }

    /** The rule names a product set that was not defined, or not so often. */
    record UnknownProductSet(String pointer, ProductSetId productSet, int version) implements PromotionRejection {
        @Override
        public String detail() {
            return "There is no version " + version + " of product set " + productSet.value() + " (" + pointer
                    + ").";
        }
    }
}
