package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.pricing.limit.ShownUses;
import io.tillbook.query.sight.Sight;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about promotions, product sets and policies about prices. */
@Controller
final class PromotionQueries {
    private static final int PART = 200;

    private final PromotionViews views;
    private final Promotions promotions;
    private final Locations locations;
    private final PromotionUses uses;
    private final InstantSource clock;

    PromotionQueries(PromotionViews views, Promotions promotions, Locations locations, PromotionUses uses,
            InstantSource clock) {
        this.views = views;
        this.promotions = promotions;
        this.locations = locations;
        this.uses = uses;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    ShownPromotion promotion(@Argument String id, @Argument @Nullable OffsetDateTime at) {
        StoredView<PromotionView> found =
                views.promotions().get(BadArgument.parse("id", id, PromotionId::new).value());
        OffsetDateTime moment = moment(at);
        return found == null || !isSeen(moment).test(found.view()) ? null : ShownPromotion.of(found.view(), moment);
    }

    @QueryMapping
    Connection<ShownPromotion> promotions(@Argument @Nullable String location, @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable PromotionState state, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId store = BadArgument.parseIfGiven("location", location, LocationId::new);
        OffsetDateTime moment = moment(at);
        Predicate<PromotionView> isWanted = isSeen(moment)
                .and(promotion -> state == null || promotion.state(moment) == state)
                .and(store == null ? _ -> true : isForAny(List.of(store), moment));
        return LookThrough.page(PageRequest.of(first, after), next -> part(next, isWanted),
                found -> Long.toString(found.draftedPosition()), found -> ShownPromotion.of(found, moment));
    }

    private LookThrough.Part<PromotionView> part(@Nullable String after, Predicate<PromotionView> isWanted) {
        Long before = new PageRequest(1, after).afterNumber();
        List<PromotionView> found = views.newest(before, PART).stream().map(StoredView::view).toList();
        return new LookThrough.Part<>(found.stream().filter(isWanted).toList(), found.size(),
                found.size() < PART ? null : Long.toString(found.getLast().draftedPosition()));
    }

    /** Whoever sees some stores only sees what is for one of them. */
    private Predicate<PromotionView> isSeen(OffsetDateTime at) {
        return switch (Sight.current()) {
            case Sight.Everything _ -> _ -> true;
            case Sight.Some some -> isForAny(some.locations(), at);
        };
    }

    private Predicate<PromotionView> isForAny(Collection<LocationId> some, OffsetDateTime at) {
        List<LocationView> stores = some.stream().map(locations::find).filter(Objects::nonNull).toList();
        return promotion -> stores.stream().anyMatch(store -> promotion.concerns(store.id(), store.region(), at));
    }

    private OffsetDateTime moment(@Nullable OffsetDateTime at) {
        return Objects.requireNonNullElseGet(at, () -> clock.instant().atOffset(ZoneOffset.UTC));
    }

    @SchemaMapping(typeName = "Promotion", field = "uses")
    ShownUses uses(ShownPromotion promotion) {
        return uses.of(promotion.id());
    }

    @QueryMapping
    @Nullable
    ProductSetView productSet(@Argument String id) {
        StoredView<ProductSetView> found = views.sets().get(BadArgument.parse("id", id, ProductSetId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<ProductSetView> productSets(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.sets(page.after(), page.limit()), StoredView::key, StoredView::view);
    }

    @SchemaMapping(typeName = "ProductSetVersion", field = "goods")
    Map<String, Object> goods(ProductSetView.SetVersion version) {
        return version.goods().tree();
    }

    @QueryMapping
    @Nullable
    ShownPolicy pricingPolicy(@Argument String location) {
        LocationId store = BadArgument.parse("location", location, LocationId::new);
        LocationView found = Sight.current().sees(store) ? locations.find(store) : null;
        return found == null ? null : ShownPolicy.of(promotions.policies(found).resolve());
    }
}
