package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;

/** One sender who sends without end is turned away, and nobody else. */
@TestInstance(Lifecycle.PER_CLASS)
class RatesTest {
    /** After silence ten requests at once, and then one in a second. */
    private static final int AT_ONCE = 10;
    private static final String QUERY = "{ __typename }";

    private final Http http = new Http();
    private Server server;
    private Staff staff;
    private Browser here;
    private Browser elsewhere;

    @BeforeAll
    void start() {
        server = Server.with("--tillbook.rates.device=1", "--tillbook.rates.device-queries=1",
                "--tillbook.rates.person=1", "--tillbook.rates.stranger=1");
        staff = new Staff(server);
        String name = staff.hired("cashier");
        here = Browser.of(server, name, Staff.PASSWORD);
        elsewhere = Browser.of(server, name, Staff.PASSWORD);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aDeviceThatSendsTooMuchIsTurnedAwayAndQueriesCountByThemselves() {
        String[] till = bearer(staff.tokenOfDevice());
        URI command = server.uri("/v1/commands/0198c5c0-0000-7000-8000-000000000001");

        assertTurnedAwayAfterTen(404, () -> http.get(command, till));
        assertTurnedAwayAfterTen(200, () -> http.graphQl(server.uri("/graphql"), QUERY, till));
        assertThat(http.get(command).status()).as("the owner's service").isEqualTo(404);
    }

    @Test
    void whoSignsInAnewIsStillTheSame() {
        assertTurnedAwayAfterTen(200, () -> here.get("/v1/me"));
        assertThat(elsewhere.get("/v1/me").status()).isEqualTo(429);
    }

    @Test
    void tokensThatAreNotKnownCountForTheirAddressAndKeepNobodyElseThereOut() {
        URI me = server.uri("/v1/me");

        assertTurnedAwayAfterTen(401, () -> http.get(me, bearer("tillbook_guessed")));
        assertThat(http.get(me).status()).isEqualTo(200);
        assertThat(http.send(Http.unknown(server.uri("/actuator/health/liveness")), "GET",
                BodyPublishers.noBody()).status()).isEqualTo(200);
    }

    private static void assertTurnedAwayAfterTen(int otherwise, Supplier<Answer> send) {
        Instant begin = Instant.now();
        List<Answer> answers = Stream.generate(send).limit(6L * AT_ONCE).toList();
        long seconds = 1 + Duration.between(begin, Instant.now()).toSeconds();

        assertThat(answers).extracting(Answer::status).containsOnly(otherwise, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == otherwise)
                .hasSizeBetween(AT_ONCE - 5, AT_ONCE + (int) seconds);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
            assertThat(answer.mediaType()).isEqualTo("application/problem+json");
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:too-many-requests");
            assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElseThrow()).isEqualTo(1);
        });
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
