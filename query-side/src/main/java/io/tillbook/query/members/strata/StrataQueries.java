package io.tillbook.query.members.strata;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.BadArgument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers in which fifths members are. */
@Controller
final class StrataQueries {
    private final Strata strata;

    StrataQueries(Strata strata) {
        this.strata = strata;
    }

    @QueryMapping
    MemberStrata memberStrata(@Argument @Nullable String location) {
        LocationId at = location(location);
        return strata.of(strata.asOf(at), at);
    }

    @QueryMapping
    @Nullable
    Stratum memberStratum(@Argument String member, @Argument @Nullable String location) {
        LocationId at = location(location);
        return strata.of(BadArgument.parse("member", member, MemberId::new), strata.asOf(at), at).orElse(null);
    }

    private static @Nullable LocationId location(@Nullable String location) {
        return BadArgument.parseIfGiven("location", location, LocationId::new);
    }
}
