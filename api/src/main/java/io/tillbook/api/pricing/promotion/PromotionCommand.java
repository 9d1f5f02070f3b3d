package io.tillbook.api.pricing.promotion;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What can be asked of promotions. */
public sealed interface PromotionCommand extends Command {
    /**
     * Begins a promotion with its first version. Nothing is given before a version is published.
     *
     * @param promotion id of the promotion
     * @param name what it is called on receipts and shelves
     * @param rule what it says
     */
    record DraftPromotion(PromotionId promotion, String name, PromotionRule rule) implements PromotionCommand {
        /** Checks the fields. */
        public DraftPromotion {
            Require.present("promotion", promotion);
            Require.text("name", name);
            rule = Require.present("rule", rule).bounded("rule");
        }
    }

    /**
     * Drafts the next version of a promotion. Versions before it stay as they are.
     *
     * @param promotion which promotion
     * @param name what it is called from this version on
     * @param rule what this version says
     */
    record RevisePromotion(PromotionId promotion, String name, PromotionRule rule) implements PromotionCommand {
        /** Checks the fields. */
        public RevisePromotion {
            Require.present("promotion", promotion);
            Require.text("name", name);
            rule = Require.present("rule", rule).bounded("rule");
        }
    }

    /**
     * Publishes a version, which can never be changed then. From its first moment on it replaces the one before it.
     *
     * @param promotion which promotion
     * @param version which version of it, from 1
     * @param from its first moment; the moment of publishing where it is missing, never before that
     * @param until the first moment after it, everywhere; it goes on until it is replaced or stopped where it is
     *     missing
     * @param approval by which approval, where the sender may not give that much alone
     */
    record PublishPromotion(PromotionId promotion, Integer version, @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until, @Nullable ApprovalId approval) implements PromotionCommand {
        /** Checks the fields. */
        public PublishPromotion {
            Require.present("promotion", promotion);
            Require.between("version", version, 1, Integer.MAX_VALUE);
            if (from != null && until != null
                    && !Require.moment("until", until).isAfter(Require.moment("from", from))) {
                throw new InvalidField("until", "must be after from");
            }
        }
    }

    /**
     * Ends a promotion for good.
     *
     * @param promotion which promotion
     * @param at the first moment without it; the moment of this command where it is missing, never before that
     * @param reason why, in words
     */
    record StopPromotion(PromotionId promotion, @Nullable OffsetDateTime at, String reason)
            implements
            PromotionCommand {
        /** Checks the fields. */
        public StopPromotion {
            Require.present("promotion", promotion);
            Require.text("reason", reason);
        }
    }
}
