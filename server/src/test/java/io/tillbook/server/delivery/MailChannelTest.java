package io.tillbook.server.delivery;

import static io.tillbook.server.testing.Happenings.raised;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.server.delivery.AlertsProperties.Mail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailChannelTest {
    private static final AlertId ALERT = new AlertId("a.1");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String MESSAGE = AlertMessages.of(recorded(1, raised("a.1")));

    private PostOffice office;
    private MailChannel channel;

    @BeforeEach
    void open() throws IOException {
        office = new PostOffice();
        channel = MailChannel.over(new Mail("127.0.0.1", office.port(), null, null, false, "tillbook@example.com",
                List.of("wang@example.com", "li@example.com")), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void everybodyGetsTheAlertWithItsIdAndFigures() throws DeliveryFailed {
        channel.send(ALERT, MESSAGE, NOW);

        assertThat(office.recipients()).containsExactly("<wang@example.com>", "<li@example.com>");
        assertThat(office.mails()).hasSize(1);
        assertThat(office.mails().getFirst()).contains("Subject: LOW_STOCK: product milk at location S1",
                "X-Tillbook-Alert-Id: a.1", "\"threshold\":5");
    }

    @Test
    void aMailThatIsNotTakenIsAFailure() {
        office.refuse("452 no room");

        assertThatExceptionOfType(DeliveryFailed.class).isThrownBy(() -> channel.send(ALERT, MESSAGE, NOW))
                .withMessageContaining("no room");
    }
}
