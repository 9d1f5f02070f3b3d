package io.tillbook.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.server.delivery.WebhookReceiver.Post;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {
    private static final WebhookSignature SIGNATURE = WebhookSignature.with("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final AlertId ALERT = new AlertId("0198c5c0-0000-7000-8000-000000000001.1");
    private static final Instant NOW = Instant.ofEpochSecond(1_795_312_800);
    private static final String MESSAGE = "{\"type\":\"alerts.AlertRaised\",\"name\":\"牛奶\"}";

    private WebhookReceiver receiver;
    private WebhookChannel channel;

    @BeforeEach
    void open() throws IOException {
        receiver = new WebhookReceiver();
        channel = channel(receiver.address());
    }

    @AfterEach
    void close() {
        channel.close();
        receiver.close();
    }

    @Test
    void thePostCarriesIdTimeAndASignatureThatCanBeChecked() throws DeliveryFailed {
        channel.send(ALERT, MESSAGE, NOW);

        assertThat(receiver.posts()).containsExactly(new Post(ALERT.value(), NOW.getEpochSecond(),
                SIGNATURE.of(ALERT.value(), NOW, MESSAGE), MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 410, 429, 500, 503})
    void anythingButAYesIsAFailureThatTellsTheStatus(int status) {
        receiver.answer(status);

        assertThatExceptionOfType(DeliveryFailed.class).isThrownBy(() -> channel.send(ALERT, MESSAGE, NOW))
                .withMessageContaining(Integer.toString(status));
        assertThat(receiver.posts()).as("redirects are not followed").hasSize(1);
    }

    @Test
    void whoIsNotThereIsAFailure() {
        URI address = receiver.address();
        receiver.close();

        try (WebhookChannel gone = channel(address)) {
            assertThatExceptionOfType(DeliveryFailed.class).isThrownBy(() -> gone.send(ALERT, MESSAGE, NOW))
                    .withMessageContaining("gave no answer");
        }
    }

    private static WebhookChannel channel(URI address) {
        return new WebhookChannel(address, SIGNATURE, Duration.ofSeconds(10));
    }
}
