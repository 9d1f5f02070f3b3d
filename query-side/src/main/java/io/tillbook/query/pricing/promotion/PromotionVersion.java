package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.VersionTerm;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a promotion.
 *
 * @param version which one, from 1
 * @param name what the promotion is called by it
 * @param rule what it says
 * @param author who has drafted it
 * @param draftedAt when
 * @param from its first moment; null as long as it is a draft
 * @param until the first moment after it; null where it goes on
 * @param publishedBy who has published it
 * @param publishedPosition position of the event that published it; 0 as long as it is a draft
 */
record PromotionVersion(int version, String name, PromotionRule rule, @Nullable EmployeeId author,
        OffsetDateTime draftedAt, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until,
        @Nullable Principal publishedBy, long publishedPosition) {
    PromotionVersion published(PromotionPublished event, @Nullable Principal by, long position) {
        return new PromotionVersion(version, name, rule, author, draftedAt, event.from(), event.until(), by, position);
    }

    /** When it holds; nothing as long as it is a draft. */
    Optional<VersionTerm> term() {
        return from == null ? Optional.empty()
                : Optional.of(new VersionTerm(version, from.toInstant(), until == null ? null : until.toInstant(),
                        publishedPosition));
    }

    /** Whether it has begun at a moment. */
    boolean hasBegun(OffsetDateTime at) {
        return from != null && !from.isAfter(at);
    }

    /** The first moment after it, in milliseconds since 1970; the last that there is where it goes on. */
    long endsMillis() {
        return until == null ? Long.MAX_VALUE : until.toInstant().toEpochMilli();
    }
}
