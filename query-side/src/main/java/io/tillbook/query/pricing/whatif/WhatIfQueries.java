package io.tillbook.query.pricing.whatif;

import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.sight.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what has become of jobs. */
@Controller
final class WhatIfQueries {
    private static final int MOST_JOBS = 50;

    private final WhatIfs jobs;

    WhatIfQueries(WhatIfs jobs) {
        this.jobs = jobs;
    }

    /** They add up sales of many stores: whoever sees only some sees none of them. */
    @QueryMapping
    @Nullable
    ShownWhatIf whatIf(@Argument String job) {
        return Sight.current().covers(Sight.everything()) ? jobs.find(job).map(ShownWhatIf::of).orElse(null) : null;
    }

    /** What drafts take from other promotions, of the jobs that there are. */
    @QueryMapping
    List<DisplacedByDraft> whatIfDisplaced(@Argument List<String> jobs) {
        if (jobs.size() > MOST_JOBS) {
            throw new BadArgument("jobs", "must be " + MOST_JOBS + " at most");
        }
        return Sight.current().covers(Sight.everything())
                ? jobs.stream().distinct().flatMap(job -> this.jobs.find(job).stream()).flatMap(this::row).toList()
                : List.of();
    }

    private Stream<DisplacedByDraft> row(WhatIfRecord job) {
        return job.state()
                .displaced()
                .stream()
                .map(other -> new DisplacedByDraft(job.id(), job.question().promotion(), other.promotion(),
                        other.baskets(), other.benefitMinor()));
    }

    /** What a draft takes from another promotion. */
    record DisplacedByDraft(String job, PromotionId draft, PromotionId promotion, long baskets, long benefitMinor) {}
}
