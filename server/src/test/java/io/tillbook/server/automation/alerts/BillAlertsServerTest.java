package io.tillbook.server.automation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A late bill, from its alert to its end, as people see it. */
@ExtendWith(InProcessServer.class)
class BillAlertsServerTest {
    private static final String ACCOUNT = "late-bills-test";

    @Test
    void aLateBillIsSeenNotedAndOver(Server server) throws IOException {
        LedgerClient client = new LedgerClient(server.uri("/"));
        long raised = assess(client, "late", List.of("2026-11-27", "2026-11-28"));
        List<JsonNode> open = alerts(client, raised, true);
        assertThat(open).extracting(alert -> alert.path("day").asString() + " " + alert.path("state").asString())
                .containsExactlyInAnyOrder("2026-11-28 RAISED", "2026-11-27 RAISED");
        LedgerClient.Answer noted = client.send("late-noted", "alerts.AcknowledgeBillAlert",
                Map.of("account", ACCOUNT, "alertId", open.getFirst().path("id").asString(), "by", "zhao", "note",
                        "called the provider"));
        assertThat(noted.status()).as(noted.body().toPrettyString()).isEqualTo(201);
        assertThat(alerts(client, noted.position(), true)).extracting(alert -> alert.path("note").asString(""))
                .contains("called the provider");
        long cleared = assess(client, "come", List.of());
        assertThat(alerts(client, cleared, true)).isEmpty();
        assertThat(alerts(client, cleared, false)).hasSize(2)
                .allSatisfy(alert -> assertThat(alert.path("clearedAt").isNull()).isFalse());
    }

    private static long assess(LedgerClient client, String key, List<String> late) throws IOException {
        LedgerClient.Answer answer =
                client.send("late-bills-" + key, "alerts.AssessBills", Map.of("account", ACCOUNT, "late", late));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.position();
    }

    private static List<JsonNode> alerts(LedgerClient client, long position, boolean open) throws IOException {
        return client.ask(position, "{ billAlerts(account: \"" + ACCOUNT + "\", open: " + open + ") { edges { node { "
                + "id account day open state note acknowledgedBy clearedAt deliveries { channel } } } } }")
                .at("/billAlerts/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }
}
