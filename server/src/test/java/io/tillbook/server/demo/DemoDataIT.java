package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged server with demo data. */
class DemoDataIT {
    private static final String DEMO = "--spring.profiles.active=demo";

    private final Http http = new Http();
    private String token = "";

    @Test
    void isThereWhenTheServerIsReadyAndOnlyOnce(@TempDir Path directory) throws IOException {
        long loaded;
        try (RunningServer server = RunningServer.start(directory, DEMO)) {
            String line = "export TILLBOOK_TOKEN=$(cat " + directory.resolve("demo-token") + ")";
            await().until(() -> server.log().contains(line)); // it is ready before it has said all of it
            assertThat(server.log()).contains("Loaded the demo data");
            token = bearer(directory.resolve("demo-token"));
            // What the server does by itself then: coupons of a formed group, and proposals of markdowns.
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertOffers(server));
            await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> assertPayments(server));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> position(server, "views") == position(server, "store"));
            assertReport(server);
            assertStock(server);
            assertPeople(server, directory.resolve("demo-tokens"));
            assertSignIn(server, Files.readString(DemoPeople.passwordIn(directory)).strip());
            loaded = position(server, "store");
            server.stop();
            assertThat(server.log()).contains("demo-owner, demo-hq-manager").doesNotContain("tillbook_");
        }
        try (RunningServer server = RunningServer.start(directory, DEMO)) {
            assertThat(server.log()).contains("is there already");
            assertThat(position(server, "store")).isEqualTo(loaded);
        }
    }

    /** Each has a token, and what it permits is what their roles do. */
    private void assertPeople(RunningServer server, Path tokens) throws IOException {
        try (Stream<Path> files = Files.list(tokens)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSize(12).contains("cashier", "operator");
        }
        assertThat(metrics(server, bearer(tokens.resolve("operator"))).status()).isEqualTo(200);
        assertThat(metrics(server, bearer(tokens.resolve("owner"))).status()).isEqualTo(200);
        assertThat(metrics(server, bearer(tokens.resolve("cashier"))).status()).isEqualTo(403);
    }

    private void assertSignIn(RunningServer server, String password) {
        DemoPeople.ids().forEach(person -> {
            Answer answer = http.send(
                    Http.unknown(server.uri("/v1/sessions")).header("Content-Type", "application/json"),
                    "POST", BodyPublishers.ofString("{\"name\":\"" + person.value() + "\",\"password\":\"" + password
                            + "\"}"));
            assertThat(answer.status()).as(person.value()).isEqualTo(200);
        });
    }

    private Answer metrics(RunningServer server, String bearer) {
        return http.get(server.uri("/actuator/metrics"), "Authorization", bearer);
    }

    private static String bearer(Path file) throws IOException {
        return "Bearer " + Files.readString(file).strip();
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

    private void assertOffers(RunningServer server) {
        assertThat(ask(server, "{ markdowns(state: APPROVED) { edges { node { sku batch daysLeft } } } }",
                "markdowns/edges")).hasSize(1);
        assertThat(ask(server, "{ markdowns(state: PROPOSED) { edges { node { sku } } } }", "markdowns/edges"))
                .isNotEmpty();
        assertThat(ask(server, "{ groupBuys(state: OPEN) { edges { node { id } } } }", "groupBuys/edges")).hasSize(1);
        assertThat(ask(server, "{ groupBuys(state: FORMED) { edges { node { id } } } }", "groupBuys/edges")).hasSize(1);
        assertThat(ask(server, "{ groupBuys(state: FAILED) { edges { node { id } } } }", "groupBuys/edges")).hasSize(1);
        assertThat(ask(server, "{ member(id: \"M0004\") { coupons { edges { node { campaign state } } } } }",
                "member/coupons/edges")).hasSize(1)
                .allSatisfy(coupon -> assertThat(coupon.at("/node/campaign").asString()).isEqualTo("GROUP"));
    }

    /** Wallets that are declined, never confirmed, not answered, and paid too late; cards; and what the bank says. */
    private void assertPayments(RunningServer server) {
        assertThat(ask(server, "{ payments(first: 100) { edges { node { by state } } } }", "payments/edges"))
                .extracting(edge -> edge.path("node").path("by").asString() + " "
                        + edge.path("node").path("state").asString())
                .contains("BARCODE DECLINED", "BARCODE CANCELLED", "BARCODE CAPTURED", "BARCODE CAPTURED_LATE",
                        "BY_HAND CAPTURED")
                .doesNotContain("BARCODE STARTED", "BARCODE SUBMITTED", "BARCODE PENDING", "BARCODE UNKNOWN",
                        "BARCODE CANCELLING");
        assertThat(ask(server, "{ payments(state: CAPTURED_LATE) { edges { node { capturedMinor backMinor } } } }",
                "payments/edges")).singleElement()
                .satisfies(edge -> assertThat(edge.at("/node/backMinor")).isEqualTo(edge.at("/node/capturedMinor")));
        assertThat(ask(server, "{ differences(account: \"bank-cards\") { edges { node { state kind } } } }",
                "differences/edges"))
                .extracting(edge -> edge.path("node").toString())
                .containsExactlyInAnyOrder("{\"state\":\"OPEN\",\"kind\":\"ONLY_PROVIDER\"}",
                        "{\"state\":\"RESOLVED\",\"kind\":\"ONLY_PROVIDER\"}");
        assertThat(ask(server, "{ bills(account: \"bank-cards\") { edges { node { state } } } }", "bills/edges"))
                .singleElement()
                .satisfies(edge -> assertThat(edge.at("/node/state").asString()).isEqualTo("RECONCILED"));
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
        return http.graphQl(server.uri("/graphql"), query, "Authorization", token)
                .json()
                .at("/data/" + answer)
                .valueStream()
                .toList();
    }

    private long position(RunningServer server, String part) {
        return http.get(server.uri("/actuator/health"), "Authorization", token)
                .json()
                .at("/components/" + part + "/details/position")
                .asLong();
    }
}
