package io.tillbook.server.automation.inventory;

import io.tillbook.query.inventory.reservation.DueReservations;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Polls for reservations whose time is over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationsProperties.class)
@ConditionalOnRole(Role.AUTOMATION)
public class ReservationExpiryConfig {
    @Bean
    WhenReservationIsDueThenExpire reservationExpiry(DueReservations due, Commands commands) {
        return new WhenReservationIsDueThenExpire(due::at, commands);
    }

    @Bean
    PollingLoop reservationExpiryLoop(WhenReservationIsDueThenExpire expiry, Clock clock,
            ReservationsProperties properties, Claims claims) {
        return PollingLoop.claimed(claims.of("reservation-expiry"), properties.expiryPause(), List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }));
    }
}
