package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.pricing.limit.PromotionUses.LeftAt;
import io.tillbook.query.pricing.limit.PromotionUses;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Uses of limited promotions that lie at locations where no version gives them any more, nor will. */
public final class UnneededQuotas {
    private static final int PAGE = 500;

    private final PromotionViews views;
    private final PromotionUses uses;
    private final Locations locations;

    UnneededQuotas(PromotionViews views, PromotionUses uses, Locations locations) {
        this.views = views;
        this.uses = uses;
        this.locations = locations;
    }

    /**
     * What a location has of a promotion and does not need.
     *
     * @param position position of the last event that has changed what it has
     * @param since the first moment at which no version holds there
     */
    public record Unneeded(PromotionId promotion, LocationId location, long position, OffsetDateTime since) {}

    /** Hands over each that was not needed before a moment, as far as the views know. */
    public void before(Instant moment, Consumer<Unneeded> found) {
        List<LeftAt> page = uses.leftAtLocations("", PAGE);
        while (!page.isEmpty()) {
            unneeded(page).filter(each -> each.since().toInstant().isBefore(moment)).forEach(found);
            page = uses.leftAtLocations(page.getLast().key(), PAGE);
        }
    }

    private Stream<Unneeded> unneeded(List<LeftAt> left) {
        Map<String, StoredView<PromotionView>> promotions = views.promotions()
                .load(left.stream().map(each -> each.promotion().value()).distinct().toList());
        return left.stream().flatMap(each -> {
            StoredView<PromotionView> promotion = promotions.get(each.promotion().value());
            LocationView location = locations.find(each.location());
            return promotion == null || location == null ? Stream.empty()
                    : end(promotion.view(), location)
                            .map(end -> new Unneeded(each.promotion(), each.location(), each.position(),
                                    end.atOffset(ZoneOffset.UTC)))
                            .stream();
        });
    }

    /** The first moment from which on no version holds at a location that counts uses; empty where one goes on. */
    static Optional<Instant> end(PromotionView promotion, LocationView location) {
        Instant end = promotion.versions().getFirst().draftedAt().toInstant();
        for (Holding holding : PromotionCourse.holdings(promotion)) {
            if (draws(holding.rule().rule(), location)) {
                Optional<Instant> next = end(holding, location);
                if (next.isEmpty()) {
                    return next;
                }
                end = end.isBefore(next.get()) ? next.get() : end;
            }
        }
        return Optional.of(end);
    }

    private static boolean draws(Rule rule, LocationView location) {
        boolean isCounted = rule.limit().total() != null || rule.limit().budget() != null;
        return isCounted && PromotionView.isFor(rule.when(), location.id(), location.region());
    }

    /** Both the version and what its rule says of times can end. */
    private static Optional<Instant> end(Holding holding, LocationView location) {
        return Stream
                .concat(Optional.ofNullable(holding.until()).stream(),
                        holding.rule().rule().when().period().end(location.zone()).stream())
                .min(Instant::compareTo);
    }
}
