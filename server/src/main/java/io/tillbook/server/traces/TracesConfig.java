package io.tillbook.server.traces;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.access.TokenUseRepository;
import io.tillbook.query.audit.DeniedRequestRepository;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.security.TokenUses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores what requests leave behind, off their way. */
@Configuration(proxyBeanMethods = false)
public class TracesConfig {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DENIED = 100_000;

    @Bean
    DeniedRequests requestsDenied(MeterRegistry registry, Clock clock) {
        return new DeniedRequests(registry, clock);
    }

    @Bean
    PollingLoop tracesLoop(DeniedRequests denied, DeniedRequestRepository stored, TokenUses uses,
            TokenUseRepository used, Clock clock) {
        DeniedRequestsWriter requests = new DeniedRequestsWriter(denied, stored, clock, MOST_DENIED);
        TokenUsesWriter tokens = new TokenUsesWriter(uses, used);
        return new PollingLoop("traces", PAUSE, List.of(tokens::store, requests::store, requests::tidy), () -> {
            tokens.store();
            requests.store();
        });
    }
}
