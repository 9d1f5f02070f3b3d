package io.tillbook.api.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to promotions. Whoever tells customers of them follows these. */
public sealed interface PromotionEvent extends Event {
    /** Which promotion. */
    PromotionId promotion();

    /**
     * A version was drafted, the first or a further one.
     *
     * @param rule what it says, in its canonical form
     * @param author who has drafted it; missing where no employee did
     */
    record PromotionDrafted(PromotionId promotion, int version, String name, PromotionRule rule,
            @Nullable EmployeeId author) implements PromotionEvent {}

    /**
     * A version was published.
     *
     * @param from its first moment
     * @param until the first moment after it; missing where it goes on
     */
    record PromotionPublished(PromotionId promotion, int version, OffsetDateTime from,
            @Nullable OffsetDateTime until) implements PromotionEvent {}

    /** It was ended: {@code at} is the first moment without it. */
    record PromotionStopped(PromotionId promotion, OffsetDateTime at, String reason) implements PromotionEvent {}
}
