package io.tillbook.query.pricing.whatif;

import io.tillbook.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what has become of jobs. */
@Controller
final class WhatIfQueries {
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
}
