package io.tillbook.server.automation.inventory;

import io.tillbook.query.inventory.reservation.DueReservations;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Polls for reservations whose time is over. */
@Configuration(proxyBeanMethods = false)
public class ReservationExpiryConfig {
    @Bean
    WhenReservationIsDueThenExpire reservationExpiry(DueReservations due, Commands commands) {
        return new WhenReservationIsDueThenExpire(due::at, commands);
    }

    @Bean
    PollingLoop reservationExpiryLoop(WhenReservationIsDueThenExpire expiry, Clock clock,
            TillbookProperties properties) {
        return new PollingLoop("reservation-expiry", properties.reservations().expiryPause(), List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }), () -> {
        });
    }
}
