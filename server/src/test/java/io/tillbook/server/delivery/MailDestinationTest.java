package io.tillbook.server.delivery;

import static io.tillbook.server.testing.Happenings.raised;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.alerts.DeliveryOutcome;
import io.tillbook.server.delivery.AlertsProperties.Mail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailDestinationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String MESSAGE = AlertMessages.of(recorded(1, raised("a.1")));

    private PostOffice office;
    private MailDestination destination;

    @BeforeEach
    void open() throws IOException {
        office = new PostOffice();
        destination =
                MailDestination.over(new Mail("127.0.0.1", office.port(), null, null, false, "tillbook@example.com",
                        List.of("wang@example.com", "li@example.com")), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void everybodyGetsTheAlertWithItsIdAndFigures() {
        assertThat(destination.send(new OutgoingMessage("a.1", MESSAGE), NOW)).isEqualTo(Outcome.taken());

        assertThat(office.recipients()).containsExactly("<wang@example.com>", "<li@example.com>");
        assertThat(office.mails()).hasSize(1);
        assertThat(office.mails().getFirst()).contains("Subject: LOW_STOCK: product milk at location S1",
                "X-Tillbook-Alert-Id: a.1", "\"threshold\":5");
    }

    @Test
    void theSubjectOfALateBillNamesItsAccountAndDay() {
        assertThat(destination.send(new OutgoingMessage("a.2",
                "{\"type\":\"alerts.BillAlertRaised\",\"data\":{\"account\":\"wechat\",\"day\":\"2026-11-28\"}}"), NOW))
                .isEqualTo(Outcome.taken());
        assertThat(office.mails().getFirst()).contains("Subject: The bill of account wechat for 2026-11-28 is late");
    }

    @Test
    void aMailThatTheServerDoesNotTakeIsRefused() {
        office.refuse("452 no room");

        Outcome refused = destination.send(new OutgoingMessage("a.1", MESSAGE), NOW);

        assertThat(refused.kind()).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(refused.reason()).contains("no room");
    }

    @Test
    void aServerThatIsNotThereHasTakenNothing() throws IOException {
        office.close();

        assertThat(destination.send(new OutgoingMessage("a.1", MESSAGE), NOW).kind())
                .isEqualTo(DeliveryOutcome.REFUSED);
    }
}
