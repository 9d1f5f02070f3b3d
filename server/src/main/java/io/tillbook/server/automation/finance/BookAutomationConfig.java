package io.tillbook.server.automation.finance;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.finance.BookTies;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares what has to be the same in the books. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class BookAutomationConfig {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Bean
    BookMeters bookMeters(MeterRegistry registry) {
        return new BookMeters(BookTies.names(), registry);
    }

    @Bean
    PollingLoop bookTiesLoop(BookTies ties, BookMeters meters, ViewsProgress progress, Claims claims) {
        return PollingLoop.claimed(claims.of("book-ties"), BETWEEN_LOOKS, List.of(() -> {
            meters.refresh(progress.position(BookTies.GROUP), ties::differences);
            return false;
        }), () -> {
        }, meters::forget);
    }
}
