package io.tillbook.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store knows stays known, whatever the server answers instead, and that is told. */
class StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");

    @TempDir private Path folder;

    private final List<String> news = new ArrayList<>();
    private SigningServer server;
    private Store store;

    @BeforeEach
    void start() throws Exception {
        server = new SigningServer("bundles-1");
        server.tells(Bundles.small());
        Files.writeString(folder.resolve("token"), "none");
        store = at(NOW);
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"errors\": [{\"message\": \"later\"}]}",
            "{\"errors\": [{\"message\": \"later\"}], \"data\": {\"registers\": null, \"stockLevels\": null}}",
            "{\"data\": {\"registers\": null, \"stockLevels\": {\"edges\": null}}}"})
    void whatTheServerFailsToAnswerIsNotForgotten(String bad) throws Exception {
        store.refresh(() -> {});
        server.tellsFacts(bad);
        Store later = at(NOW.plus(Duration.ofHours(1)));
        later.refresh(() -> {});

        for (Store each : List.of(later, at(NOW))) {
            assertThat(each.register("R1").orElseThrow().path("lastReceiptNumber").asInt()).isEqualTo(41);
            assertThat(each.stock("MILK").orElseThrow().path("onHand").asInt()).isEqualTo(7);
            assertThat(each.age().path("stockAsOf").asString()).isEqualTo(NOW.toString());
        }
    }

    @Test
    void pricesThatAreRefusedHideNoRegisters() {
        server.answers(403);

        assertThat(store.refresh(() -> news.add("told"))).isFalse();
        assertThat(store.register("R1")).isPresent();
        assertThat(news).hasSize(1);
        assertThat(store.age().path("notTaken").asString()).contains("403").contains("/v1/bundles/S1");
        server.answers(200);
        assertThat(store.refresh(() -> news.add("told"))).isTrue();
        assertThat(store.age().has("notTaken")).isFalse();
    }

    @Test
    void registersThatAreNotToldHideNoPrices() {
        server.tellsFacts("<html>");

        assertThat(store.refresh(() -> news.add("told"))).isFalse();
        assertThat(store.catalogue()).isPresent();
        assertThat(news).hasSize(1);
        assertThat(store.age().path("notTaken").asString()).contains("JSON");
        server.close();
        assertThat(store.refresh(() -> news.add("told"))).isFalse();
        assertThat(news).hasSize(1);
        assertThat(store.age().path("notTaken").asString()).as("the last answer").contains("JSON");
    }

    private Store at(Instant now) throws Exception {
        return new Store(new StoreConfig("S1", null, null, null, null),
                new StoreServer(server.base(), folder.resolve("token")), folder.resolve("store"),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
