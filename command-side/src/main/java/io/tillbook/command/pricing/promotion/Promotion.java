package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionEvent;
import io.tillbook.api.pricing.promotion.VersionTerm;
import io.tillbook.api.pricing.rule.Rule;
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
     * @param until the first moment after it; missing where it goes on
     * @param order grows with each version that is published; 0 as long as it is a draft
     */
    record Version(Rule rule, @Nullable EmployeeId author, @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until, int order) {
        private static Version draft(PromotionDrafted drafted) {
            return new Version(drafted.rule().rule(), drafted.author(), null, null, 0);
        }

        private Version published(PromotionPublished event, int place) {
            return new Version(rule, author, event.from(), event.until(), place);
        }
    }

    static StreamRef<Promotion> at(PromotionId promotion) {
        return STREAM.at(promotion);
    }

    int latest() {
        return versions.size();
    }

    Optional<Version> version(int number) {
        return number > latest() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    /** When its published versions hold. */
    List<VersionTerm> terms() {
        List<VersionTerm> terms = new ArrayList<>();
        for (int place = 0; place < versions.size(); place++) {
            Version version = versions.get(place);
            OffsetDateTime until = version.until();
            if (version.from() != null) {
                terms.add(new VersionTerm(place + 1, version.from().toInstant(),
                        until == null ? null : until.toInstant(), version.order()));
            }
        }
        return terms;
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
        more.add(Version.draft(drafted));
        return new Promotion(more, stoppedAt);
    }

    private Promotion with(PromotionPublished published) {
        List<Version> after = new ArrayList<>(versions);
        int last = versions.stream().mapToInt(Version::order).max().orElse(0);
        after.set(published.version() - 1, versions.get(published.version() - 1).published(published, last + 1));
        return new Promotion(after, stoppedAt);
    }
}
