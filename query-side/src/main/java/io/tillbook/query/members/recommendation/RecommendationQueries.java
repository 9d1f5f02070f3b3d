package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.members.recommendation.Recommendations.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what members are likely to want. */
@Controller
final class RecommendationQueries {
    private static final int MOST = 50;
    private static final int MOST_IN_BASKET = 200;

    private final Recommendations recommendations;
    private final Locations locations;

    RecommendationQueries(Recommendations recommendations, Locations locations) {
        this.recommendations = recommendations;
        this.locations = locations;
    }

    @QueryMapping
    List<Recommendation> recommendations(@Argument String member, @Argument @Nullable String location,
            @Argument @Nullable List<String> basket, @Argument @Nullable LocalDate on, @Argument int first) {
        if (first < 1 || first > MOST) {
            throw new BadArgument("first", "must be between 1 and " + MOST);
        }
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return recommendations.of(new Wanted(BadArgument.parse("member", member, MemberId::new), at,
                skus(Objects.requireNonNullElse(basket, List.of())), on == null ? today(at) : on, first));
    }

    private static Set<Sku> skus(List<String> basket) {
        if (basket.size() > MOST_IN_BASKET) {
            throw new BadArgument("basket", "must have at most " + MOST_IN_BASKET + " products");
        }
        return basket.stream().map(sku -> BadArgument.parse("basket", sku, Sku::new)).collect(Collectors.toSet());
    }

    private LocalDate today(@Nullable LocationId location) {
        return location == null ? locations.latestToday() : locations.today(location);
    }
}
