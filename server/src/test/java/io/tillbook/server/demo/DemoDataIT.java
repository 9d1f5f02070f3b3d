package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http;
import io.tillbook.server.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged server with demo data. */
class DemoDataIT {
    private static final String DEMO = "--spring.profiles.active=demo";

    private final Http http = new Http();

    @Test
    void isThereWhenTheServerIsReadyAndOnlyOnce(@TempDir Path directory) {
        long loaded;
        try (RunningServer server = RunningServer.start(directory, DEMO)) {
            assertThat(server.log()).contains("Loaded the demo data");
            loaded = position(server, "store");
            await().atMost(Duration.ofMinutes(2)).until(() -> position(server, "views") == loaded);
            assertReport(server);
            assertStock(server);
            server.stop();
        }
        try (RunningServer server = RunningServer.start(directory, DEMO)) {
            assertThat(server.log()).contains("is there already");
            assertThat(position(server, "store")).isEqualTo(loaded);
        }
    }

    private void assertReport(RunningServer server) {
        LocalDate today = LocalDate.now(DemoChain.ZONE);
        List<JsonNode> stores =
                ask(server, """
                { salesReport(from: "%s", to: "%s", groupBy: [LOCATION]) { receipts returns netMinor marginMinor } }"""
                        .formatted(today.minusDays(DemoStory.DAYS + 1L), today), "salesReport");
        assertThat(stores).hasSize(3).allSatisfy(store -> {
            assertThat(store.path("receipts").asInt()).isGreaterThan(500);
            assertThat(store.path("returns").asInt()).isPositive();
            assertThat(store.path("marginMinor").asLong()).isBetween(1L, store.path("netMinor").asLong());
        });
    }

    private void assertStock(RunningServer server) {
        List<JsonNode> levels = ask(server, "{ stockLevels(first: 200) { edges { node { onHand valueMinor } } } }",
                "stockLevels/edges");
        assertThat(levels).hasSizeGreaterThan(150).allSatisfy(level -> {
            assertThat(level.at("/node/onHand").asDecimal()).isNotNegative();
            assertThat(level.at("/node/valueMinor").asLong()).isNotNegative();
        });
    }

    private List<JsonNode> ask(RunningServer server, String query, String answer) {
        return http.graphQl(server.uri("/graphql"), query).json().at("/data/" + answer).valueStream().toList();
    }

    private long position(RunningServer server, String part) {
        return http.get(server.uri("/actuator/health"))
                .json()
                .at("/components/" + part + "/details/position")
                .asLong();
    }
}
