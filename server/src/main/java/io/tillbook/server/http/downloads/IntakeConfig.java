package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.EventNaming;
import io.tillbook.server.transfer.exports.EventHistory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a server offers to exports. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfig {
    @Bean
    EventsDoor eventsDoor(EventStorageEngine engine, EventNaming naming) {
        return new EventsDoor(new EventHistory(engine, naming));
    }
}
