package io.tillbook.query.audit;

import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history of things. */
@Configuration(proxyBeanMethods = false)
public class AuditConfig {

    @Bean
    HistoryQueries historyQueries(EventLog log, EventJson json) {
        return new HistoryQueries(log, json);
    }
}
