package io.tillbook.query.members.strata;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.visit.MemberVisits;
import io.tillbook.query.pricing.effect.MemberReceipts;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Members in strata. */
@Configuration(proxyBeanMethods = false)
public class StrataConfig {
    @Bean
    Strata strata(MemberVisits visits, MemberReceipts receipts, Locations locations, Persons persons,
            InstantSource clock) {
        return new Strata(visits, receipts, locations, persons, clock);
    }

    @Bean
    StrataQueries strataQueries(Strata strata) {
        return new StrataQueries(strata);
    }
}
