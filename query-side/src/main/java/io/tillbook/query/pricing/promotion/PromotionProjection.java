package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Promotions by their ids. */
final class PromotionProjection implements Projection<PromotionView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PromotionEvent.class);
    }

    @Override
    public List<Step<PromotionView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof PromotionEvent event
                ? List.of(new Step<>(event.promotion().value(), before -> after(before, recorded, event)))
                : List.of();
    }

    private static PromotionView after(@Nullable PromotionView before, RecordedEvent recorded, PromotionEvent event) {
        return switch (event) {
            case PromotionDrafted drafted -> PromotionView.drafted(before, recorded, drafted);
            case PromotionPublished published -> Objects.requireNonNull(before).published(recorded, published);
            case PromotionStopped stopped -> Objects.requireNonNull(before).stopped(stopped);
        };
    }
}
