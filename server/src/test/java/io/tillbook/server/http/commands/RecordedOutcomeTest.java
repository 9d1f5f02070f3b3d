package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What became of a command is told to whoever has sent it, and to whoever may see the history. */
@ExtendWith(InProcessServer.class)
class RecordedOutcomeTest {
    private final Http http = new Http();
    private final Server server;

    RecordedOutcomeTest(Server server) {
        this.server = server;
    }

    @Test
    void theSenderIsTold() {
        String till = token("device", "device");
        URI refused = sell(till);
        assertThat(get(refused, till).status()).isEqualTo(200);
        assertThat(get(refused, till).json().at("/rejection/type").asString()).isEqualTo("catalog.UnknownLocation");
    }

    @Test
    void nobodyElseIs() {
        URI refused = sell(token("device", "device"));
        Answer answer = get(refused, token("device", "device"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("permission").asString()).isEqualTo("audit.history");
        assertThat(answer.raw().body()).doesNotContain("UnknownLocation");
    }

    @Test
    void whoMaySeeTheHistoryIsTold() {
        URI refused = sell(token("device", "device"));
        assertThat(get(refused, token("service", "auditor")).status()).isEqualTo(200);
    }

    private URI sell(String token) {
        URI command = server.uri("/v1/commands/" + UUID.randomUUID());
        String sale = UUID.randomUUID().toString();
        Answer answer = http.put(command, """
                {"type":"sales.CompleteSale","occurredAt":"2026-11-22T08:00:00+08:00","payload":{
                "saleId":"%1$s","receiptNo":"%1$s","location":"nowhere","register":"R1",
                "lines":[{"lineNo":1,"sku":"X","quantity":1,"unitPriceMinor":100}],
                "tenders":[{"method":"CASH","amountMinor":100}]}}""".formatted(sale), "Authorization",
                "Bearer " + token);
        assertThat(answer.status()).isEqualTo(422);
        return command;
    }

    private Answer get(URI command, String token) {
        return http.get(command, "Authorization", "Bearer " + token);
    }

    private String token(String kind, String role) {
        String id = UUID.randomUUID().toString();
        Answer issued = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.IssueToken","occurredAt":"2026-11-22T08:00:00+08:00","payload":{
                "tokenId":"%1$s","%2$s":"%1$s","name":"x","roles":["%3$s"]}}""".formatted(id, kind, role));
        assertThat(issued.status()).isEqualTo(201);
        return issued.json().path("token").asString();
    }
}
