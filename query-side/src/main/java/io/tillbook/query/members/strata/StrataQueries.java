package io.tillbook.query.members.strata;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.effect.MemberReceipts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers in which fifths members are. */
@Controller
final class StrataQueries {
    private final Strata strata;
    private final MemberReceipts receipts;
    private final Locations locations;

    StrataQueries(Strata strata, MemberReceipts receipts, Locations locations) {
        this.strata = strata;
        this.receipts = receipts;
        this.locations = locations;
    }

    @QueryMapping
    MemberStrata memberStrata(@Argument @Nullable String location) {
        LocationId at = location(location);
        return strata.of(asOf(at), at);
    }

    @QueryMapping
    @Nullable
    Stratum memberStratum(@Argument String member, @Argument @Nullable String location) {
        LocationId at = location(location);
        return strata.of(BadArgument.parse("member", member, MemberId::new), asOf(at), at).orElse(null);
    }

    /** The latest day on which members bought: that of an imported history may be long ago. */
    private LocalDate asOf(@Nullable LocationId location) {
        LocalDate today = locations.latestToday();
        return receipts.latestDay(today, location).orElse(today);
    }

    private static @Nullable LocationId location(@Nullable String location) {
        return BadArgument.parseIfGiven("location", location, LocationId::new);
    }
}
