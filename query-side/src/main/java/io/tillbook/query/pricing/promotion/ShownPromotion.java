package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A promotion as it is shown at a moment; see {@link PromotionView}. */
public record ShownPromotion(PromotionId id, String name, PromotionState state, @Nullable Integer holdingVersion,
        List<ShownVersion> versions, @Nullable OffsetDateTime stoppedAt, @Nullable String stoppedBecause) {
    /** One of its versions. */
    record ShownVersion(int version, String name, Map<String, Object> rule, @Nullable EmployeeId author,
            OffsetDateTime draftedAt, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until,
            @Nullable Principal publishedBy) {
        static ShownVersion of(PromotionVersion version) {
            return new ShownVersion(version.version(), version.name(), version.rule().tree(), version.author(),
                    version.draftedAt(), version.from(), version.until(), version.publishedBy());
        }
    }

    static ShownPromotion of(PromotionView view, OffsetDateTime at) {
        return new ShownPromotion(view.id(), view.shown(at).name(), view.state(at),
                view.holding(at).map(PromotionVersion::version).orElse(null),
                view.versions().stream().map(ShownVersion::of).toList(), view.stoppedAt(), view.stoppedBecause());
    }
}
