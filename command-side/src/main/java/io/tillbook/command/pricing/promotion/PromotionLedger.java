package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionAlreadyDrafted;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How other slices publish promotions, in the append of what led to them. */
public final class PromotionLedger {
    private PromotionLedger() {}

    /**
     * A promotion with one version.
     *
     * @param name what it is called on receipts and shelves
     * @param rule what it says
     * @param from its first moment, not before the command was received
     * @param until the first moment after it
     * @param author who wants it; missing where no employee does
     */
    public record Entry(PromotionId promotion, String name, PromotionRule rule, OffsetDateTime from,
            OffsetDateTime until, @Nullable EmployeeId author) {}

    /** A footprint, and may publish a promotion. */
    public static Footprint writing(Footprint footprint, PromotionId promotion) {
        return footprint.writing(Promotion.at(promotion));
    }

    /** Rule: nobody has drafted a promotion of that id. */
    public static Optional<PromotionAlreadyDrafted> drafted(States states, PromotionId promotion) {
        int latest = states.of(Promotion.at(promotion)).latest();
        return Rules.when(latest > 0, () -> new PromotionAlreadyDrafted(promotion, latest));
    }

    /** Drafts a promotion and publishes it at once. */
    public static void publish(Draft draft, Entry entry) {
        draft.add(Promotion.at(entry.promotion()),
                new PromotionDrafted(entry.promotion(), 1, entry.name(), entry.rule().canonical(), entry.author()))
                .add(Promotion.at(entry.promotion()),
                        new PromotionPublished(entry.promotion(), 1, entry.from(), entry.until()));
    }
}
