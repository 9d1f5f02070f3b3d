package io.tillbook.server.automation.giftcards;

import io.tillbook.query.giftcards.DueCards;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends holds and cards that are over. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class GiftCardAutomationConfig {
    /** What is over blocks nobody and pays for nothing, so there is no hurry. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    PollingLoop giftCardLoop(DueCards due, Commands commands, Clock clock, Claims claims) {
        WhenCardIsDueThenExpire expiry = new WhenCardIsDueThenExpire(due::at, commands);
        return PollingLoop.claimed(claims.of("gift-cards"), PAUSE, List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }));
    }
}
