package io.tillbook.query.pricing.whatif;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.store.StateStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts that are tried on sales of the past. */
@Configuration(proxyBeanMethods = false)
public class WhatIfConfig {
    @Bean
    WhatIfs whatIfs(StateStore state, Promotions promotions, Locations locations, Products products, EventLog log,
            RuleReader rules, KnownMembers members, InstantSource clock) {
        return new WhatIfs(new WhatIfViews(state, state.repository(WhatIfRecordRepository.class)),
                new WhatIfQuestions(promotions, locations, log, rules, clock), log, products, members,
                clock);
    }

    @Bean
    WhatIfQueries whatIfQueries(WhatIfs jobs) {
        return new WhatIfQueries(jobs);
    }
}
