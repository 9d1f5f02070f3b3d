package io.tillbook.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessProbeTest {
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatSaysSoIsReady() {
        answer(200);
        assertThat(ReadinessProbe.isReady(readiness())).isTrue();
    }

    @Test
    void aServerThatIsOutOfServiceIsNot() {
        answer(503);
        assertThat(ReadinessProbe.isReady(readiness())).isFalse();
    }

    @Test
    void aServerThatDoesNotAnswerIsNot() {
        URI readiness = readiness();
        server.stop(0);
        assertThat(ReadinessProbe.isReady(readiness)).isFalse();
    }

    private void answer(int status) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private URI readiness() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/actuator/health/readiness");
    }
}
