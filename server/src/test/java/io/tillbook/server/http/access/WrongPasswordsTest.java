package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Somebody tries passwords: on a server of their own, as what they do is held against their address. */
@TestInstance(Lifecycle.PER_CLASS)
class WrongPasswordsTest {
    private static final int TRIES = 1_000;
    private static final int AT_ONCE = 8;

    private Server server;
    private Staff staff;

    /** Time stands still: however slow the machine, no pause is over before the next try. */
    @Configuration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        Clock standingClock() {
            return Clock.fixed(Instant.now(), ZoneOffset.UTC);
        }
    }

    @BeforeAll
    void start() {
        server = Server.with(StandingClock.class);
        staff = new Staff(server);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theyAreHeldOffAndNobodyElseIs() throws Exception {
        String target = staff.hired("owner");
        String other = staff.hired("cashier");

        List<Answer> answers = tried(target);

        assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:too-many-attempts");
            assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
        });
        assertThat(looked("held_off")).isEqualTo(TRIES - 5.0);
        assertThat(new Browser(server).signIn(target, Staff.PASSWORD).status())
                .as("even the right password is not looked at")
                .isEqualTo(429);
        assertThat(new Browser(server).signIn(other, Staff.PASSWORD).status()).isEqualTo(200);
        assertThat(fromElsewhere(target)).as("whom the name belongs to is not locked out").isEqualTo(200);
    }

    private List<Answer> tried(String target) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Answer>> tries = IntStream.range(0, TRIES)
                    .<Callable<Answer>>mapToObj(
                            number -> () -> new Browser(server).signIn(target, "wrong horse " + number))
                    .toList();
            return threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }
    }

    private double looked(String outcome) {
        return server.context()
                .getBean(MeterRegistry.class)
                .get("tillbook.passwords.checked")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private int fromElsewhere(String name) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            HttpResponse<String> answer = client.send(Http.unknown(server.uri("/v1/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"name":"%s","password":"%s"}""".formatted(name, Staff.PASSWORD)))
                    .build(), BodyHandlers.ofString());
            return answer.statusCode();
        }
    }
}
