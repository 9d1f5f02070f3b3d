package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the server's word, and what is nobody's. */
class HttpLedgerTest {
    private static final CommandId ID = CommandId.of("01998f00-0079-7000-8000-000000000001");

    @TempDir private Path folder;

    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status;
    private String body = "";
    private boolean isSilent;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/commands/", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            try {
                if (isSilent) {
                    over.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"201 | {'commandId':'01998f00-0079-7000-8000-000000000001','position':7}",
            "422 | {'type':'urn:tillbook:problem:command-refused'}",
            "401 | {'type':'urn:tillbook:problem:unauthenticated'}",
            "400 | {'type':'urn:tillbook:problem:malformed-request'}"})
    void theServersWordIsAnAnswer(int answered, String json) {
        status = answered;
        body = json.replace('\'', '"');

        assertThat(ledger().put(ID, "{}")).isInstanceOfSatisfying(Answered.class,
                told -> assertThat(told.status()).isEqualTo(answered));
        assertThat(authorization.get()).isEqualTo("Bearer secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200 | <html>Welcome to the hotel</html>", "200 | {'commandId':'another'}",
            "404 | {'error':'no such page'}", "503 | {'type':'urn:tillbook:problem:store-unavailable'}",
            "429 | {'type':'urn:tillbook:problem:overloaded'}", "502 | ''"})
    void whatAnybodyElseSaysIsNoAnswer(int answered, String text) {
        status = answered;
        body = text.replace('\'', '"');

        assertThat(ledger().put(ID, "{}")).isEqualTo(new NoLine(true));
    }

    @Test
    void aServerThatIsSilentMayHaveIt() {
        isSilent = true;

        assertThat(ledger().put(ID, "{}")).isEqualTo(new NoLine(true));
    }

    @Test
    void aServerThatIsNotThereHasNothing() {
        stop();

        assertThat(ledger().put(ID, "{}")).isEqualTo(new NoLine(false));
    }

    private HttpLedger ledger() {
        return new HttpLedger("http://127.0.0.1:" + server.getAddress().getPort() + "/", folder.resolve("token"),
                Duration.ofMillis(500));
    }
}
