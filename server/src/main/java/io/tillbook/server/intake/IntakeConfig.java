package io.tillbook.server.intake;

import io.tillbook.command.store.TypeRegistry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a server offers to exports. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfig {
    @Bean
    EventsDoor eventsDoor(EventStorageEngine engine, TypeRegistry types) {
        return new EventsDoor(new EventHistory(engine, types));
    }
}
