package io.tillbook.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.alerts.DeliveryOutcome;
import io.tillbook.server.delivery.WebhookReceiver.Post;
import io.tillbook.server.outbound.Destinations;
import io.tillbook.server.testing.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDestinationTest {
    private static final WebhookSignature SIGNATURE = WebhookSignature.with("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ALERT = "0198c5c0-0000-7000-8000-000000000001.1";
    private static final Instant NOW = Instant.ofEpochSecond(1_795_312_800);
    private static final String MESSAGE = "{\"type\":\"alerts.AlertRaised\",\"name\":\"牛奶\"}";
    private static final OutgoingMessage OUTGOING = new OutgoingMessage(ALERT, MESSAGE);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final InetAddress[] LOOPBACK = {InetAddress.ofLiteral("127.0.0.1")};
    private static final Destinations ALLOWED =
            new Destinations(List.of("127.0.0.0/8"), false, InetAddress::getAllByName);

    private WebhookReceiver receiver;
    private WebhookDestination channel;

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
    void thePostCarriesIdTimeAndASignatureThatCanBeChecked() {
        channel.send(OUTGOING, NOW);

        assertThat(receiver.posts()).containsExactly(new Post(ALERT, NOW.getEpochSecond(),
                SIGNATURE.of(ALERT, NOW, MESSAGE), MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 410, 429, 500, 503})
    void anythingButAYesIsAFailureThatTellsTheStatus(int status) {
        receiver.answer(status);

        assertThat(channel.send(OUTGOING, NOW).reason()).contains(Integer.toString(status));
        assertThat(receiver.posts()).as("redirects are not followed").hasSize(1);
    }

    @Test
    void whoIsNotThereIsAFailure() {
        URI address = receiver.address();
        receiver.close();

        try (WebhookDestination gone = channel(address)) {
            assertThat(gone.send(OUTGOING, NOW).reason()).contains("gave no answer");
        }
    }

    @Test
    void whatIsNotAllowedIsNotAsked() {
        Destinations onlyPublic = new Destinations(List.of(), true, InetAddress::getAllByName);

        for (String host : List.of("http://127.0.0.1", "http://localhost", "http://[::ffff:127.0.0.1]")) {
            try (WebhookDestination forbidden = channel(receiver.address(host), onlyPublic, TIMEOUT)) {
                assertThat(forbidden.send(OUTGOING, NOW).reason()).contains("no address that may be connected to");
            }
        }
        assertThat(receiver.posts()).isEmpty();
    }

    /** A name that means another address when it is asked for again leads nowhere else. */
    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsConnectedTo() {
        AtomicInteger asked = new AtomicInteger();
        Destinations destinations = new Destinations(List.of("127.0.0.1"), false,
                _ -> new InetAddress[] {
                        InetAddress.ofLiteral(asked.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.1")});
        URI address = receiver.address("http://hooks.example.com");

        try (WebhookDestination named = channel(address, destinations, TIMEOUT)) {
            named.send(OUTGOING, NOW);
        }
        assertThat(asked).hasValue(1);
        assertThat(receiver.posts()).hasSize(1);
        assertThat(receiver.host()).isEqualTo(address.getAuthority());
    }

    @Test
    void overTlsTheCertificateHasToHaveTheNameOfTheUrl(@TempDir Path folder) throws IOException {
        SelfSigned signed = SelfSigned.in(folder, "dns:hooks.example.com");
        Destinations destinations = new Destinations(List.of("127.0.0.1"), true, _ -> LOOPBACK);

        try (WebhookReceiver encrypted = WebhookReceiver.encrypted(signed.tls());
                WebhookDestination right =
                        new WebhookDestination(encrypted.address("https://hooks.example.com"), destinations,
                                signed.tls(), SIGNATURE, TIMEOUT);
                WebhookDestination wrong =
                        new WebhookDestination(encrypted.address("https://other.example.com"), destinations,
                                signed.tls(), SIGNATURE, TIMEOUT)) {
            right.send(OUTGOING, NOW);
            assertThat(wrong.send(OUTGOING, NOW).reason()).contains("other.example.com");
            assertThat(encrypted.posts()).hasSize(1);
        }
    }

    @Test
    void whoAnswersByteByByteIsNotWaitedForLonger() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, LOOPBACK[0])) {
            Thread drip = Thread.ofVirtual().start(() -> drip(dripping));
            URI address = URI.create("http://127.0.0.1:" + dripping.getLocalPort());
            Instant begin = Instant.now();
            try (WebhookDestination slow = channel(address, ALLOWED, Duration.ofMillis(300))) {
                assertThat(slow.send(OUTGOING, NOW).kind()).isEqualTo(DeliveryOutcome.UNKNOWN);
            }
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
            drip.interrupt();
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket sender = server.accept()) {
            for (int each = 0; each < 6_000; each++) {
                sender.getOutputStream().write('H');
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException gone) {
            // That is what is hoped for.
        }
    }

    private static WebhookDestination channel(URI address) {
        return channel(address, ALLOWED, TIMEOUT);
    }

    private static WebhookDestination channel(URI address, Destinations destinations, Duration timeout) {
        return new WebhookDestination(address, destinations, SSLContexts.createDefault(), SIGNATURE, timeout);
    }
}
