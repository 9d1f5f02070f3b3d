package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a promotion.
 *
 * @param versions its versions by their numbers; none where nobody has drafted it
 * @param stoppedAt the first moment without it; missing where it was not stopped
 */
record Promotion(List<Version> versions, @Nullable OffsetDateTime stoppedAt) {
    private static final StreamType<Promotion> STREAM =
            StreamType.of("promotion", new Promotion(List.of(), null))
                    .on(PromotionEvent.class, Promotion::evolve);

    Promotion {
        versions = List.copyOf(versions);
    }

    /**
     * One version of it.
     *
     * @param from its first moment; missing as long as it is a draft
     */
    record Version(PromotionRule rule, @Nullable EmployeeId author, @Nullable OffsetDateTime from) {}

    static StreamRef<Promotion> at(PromotionId promotion) {
        return STREAM.at(promotion);
    }

    int latest() {
        return versions.size();
    }

    Optional<Version> version(int number) {
        return number > latest() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    boolean isPublished() {
        return versions.stream().anyMatch(version -> version.from() != null);
    }

    private static Promotion evolve(Promotion promotion, PromotionEvent event) {
        return switch (event) {
            case PromotionDrafted drafted -> promotion.with(drafted);
            case PromotionPublished published -> promotion.with(published);
            case PromotionStopped stopped -> new Promotion(promotion.versions, stopped.at());
        };
    }

    private Promotion with(PromotionDrafted drafted) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(drafted.rule(), drafted.author(), null));
        return new Promotion(more, stoppedAt);
    }

    private Promotion with(PromotionPublished published) {
        List<Version> after = new ArrayList<>(versions);
        Version draft = versions.get(published.version() - 1);
        after.set(published.version() - 1, new Version(draft.rule(), draft.author(), published.from()));
        return new Promotion(after, stoppedAt);
    }
}
