package io.tillbook.query.audit;

import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.store.StateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history of things, and what was denied. */
@Configuration(proxyBeanMethods = false)
public class AuditConfig {

    @Bean
    HistoryQueries historyQueries(EventLog log, EventJson json) {
        return new HistoryQueries(log, json);
    }

    @Bean
    DeniedRequestRepository deniedRequests(StateStore state) {
        return state.repository(DeniedRequestRepository.class);
    }

    @Bean
    DeniedRequestQueries deniedRequestQueries(StateStore state) {
        return new DeniedRequestQueries(new DeniedRequestViews(state));
    }
}
