package io.tillbook.server.reaction;

import io.tillbook.query.inventory.reservation.DueReservations;
import io.tillbook.server.door.CommandDesk;
import io.tillbook.server.intake.OutgoingCommand;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** What the server does by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationsProperties.class)
public class ReactionConfig {
    private static final Logger LOG = LoggerFactory.getLogger(ReactionConfig.class);
    private static final int REFUSED = 422;
    private static final int FIRST_FAILURE = 300;

    @Bean
    WhenReservationIsDueThenExpire reservationExpiry(DueReservations due, CommandDesk desk) {
        return new WhenReservationIsDueThenExpire(due::at, command -> send(desk, command));
    }

    @Bean
    Rounds reservationExpiryRounds(WhenReservationIsDueThenExpire expiry, Clock clock,
            ReservationsProperties properties) {
        return new Rounds("reservation-expiry", properties.expiryPause(), List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }), () -> {
        });
    }

    /** Refused is what has ended meanwhile: the views did not know it yet. */
    private static void send(CommandDesk desk, OutgoingCommand command) {
        ObjectNode outcome = desk.decide(command.toJson());
        int status = outcome.path("status").asInt();
        if (status == REFUSED) {
            LOG.debug("{} was refused: {}", command.type(), outcome);
        } else if (status >= FIRST_FAILURE) {
            throw new IllegalStateException(command.type() + " was answered " + outcome);
        }
    }
}
