package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was sold and cannot be booked is held over HTTP, until a person releases it. */
@ExtendWith(InProcessServer.class)
class DamagedReportsTest {
    private final Http http = new Http();
    private final Server server;
    private final UUID id = UUID.randomUUID();

    DamagedReportsTest(Server server) {
        this.server = server;
    }

    @Test
    void aReportThatCannotBeReadIsHeldAndNotTurnedAway() {
        String damaged = sale("\"no location\"", "{\"lineNo\":1,\"sku\":7}", "REPORTED");

        Answer first = http.put(command(id), damaged);
        Answer second = http.put(command(id), damaged);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/events/0/type").asString()).isEqualTo("held.FactHeld");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(http.get(command(id)).raw().body()).isEqualTo(first.raw().body());
    }

    @Test
    void twoThatAreAlikeButForTheirMomentAreHeldEachForItself() {
        String damaged = sale("\"S\"", "{}", "REPORTED");
        String later = damaged.replace("T09:00", "T09:01");

        JsonNode first = http.put(command(id), damaged).json();
        JsonNode again = http.put(command(UUID.randomUUID()), damaged).json();
        JsonNode second = http.put(command(UUID.randomUUID()), later).json();

        assertThat(again.path("events")).as("the same, under another id").isEmpty();
        assertThat(second.at("/events/0/stream").asString()).startsWith("held-")
                .isNotEqualTo(first.at("/events/0/stream").asString());
    }

    @Test
    void whatIsNoTextIsNoLocation() {
        JsonNode held = http.put(command(id), sale("7", "{}", "REPORTED")).json();

        Answer fact = http.graphQl(server.uri("/graphql"), "{ heldFact(id: \"%s\") { location faults { pointer } } }"
                .formatted(held.at("/events/0/stream").asString().replaceFirst("held-", "")), "X-Min-Position",
                held.path("position").asString());
        assertThat(fact.json().at("/data/heldFact/location").isNull()).isTrue();
        assertThat(fact.json().at("/data/heldFact").findValuesAsString("pointer")).contains("/payload/location");
    }

    @ParameterizedTest
    @CsvSource({"returns.AcceptReturn, DAMAGED_RETURN",
            "returns.AcceptReturnWithoutReceipt, DAMAGED_RETURN_WITHOUT_RECEIPT"})
    void aReturnIsHeldAsWhatItIs(String type, String kind) {
        JsonNode held = http.put(command(id), """
                {"type":"%s","occurredAt":"2026-11-22T09:00:00+08:00",\
                "payload":{"returnId":"%s","location":"S","origin":"REPORTED"}}""".formatted(type, id)).json();

        Answer fact = http.graphQl(server.uri("/graphql"), "{ heldFact(id: \"%s\") { kind } }"
                .formatted(held.at("/events/0/stream").asString().replaceFirst("held-", "")), "X-Min-Position",
                held.path("position").asString());
        assertThat(fact.json().at("/data/heldFact/kind").asString()).isEqualTo(kind);
    }

    @Test
    void aBatchGoesOnBehindIt() {
        String damaged = line(id, sale("\"S\"", "{}", "REPORTED"));
        String live = line(UUID.randomUUID(), sale("\"S\"", "{}", "LIVE"));

        List<JsonNode> lines = http.postLines(server.uri("/v1/commands"), List.of(damaged, live, damaged)).lines();

        assertThat(lines).extracting(answer -> answer.path("status").asInt()).containsExactly(201, 400, 200);
    }

    @Test
    void aPersonReleasesItWithWhatTheyReadFromIt() {
        String location = "L-" + id;
        http.put(command(UUID.randomUUID()), """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"Store","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""".formatted(location));
        http.put(command(UUID.randomUUID()), """
                {"type":"catalog.RegisterProduct","occurredAt":"2026-11-22T08:00:00+08:00","payload":\
                {"sku":"P-%s","name":"Tea","unit":"PIECE"}}""".formatted(id));
        Answer held = http.put(command(id), sale("\"" + location + "\"", "{\"lineNo\":1}", "REPORTED"));
        String fact = held.json().at("/events/0/stream").asString().replaceFirst("held-", "");

        Answer released = http.put(command(UUID.randomUUID()), """
                {"type":"held.ReleaseFact","occurredAt":"2026-11-23T08:00:00+08:00","payload":{"fact":"%s",\
                "reason":"read from the paper","completeSale":%s}}""".formatted(fact,
                payload("\"" + location + "\"",
                        "{\"lineNo\":1,\"sku\":\"P-" + id + "\",\"quantity\":1,\"unitPriceMinor\":100}", "REPORTED")));

        assertThat(released.status()).as(released.raw().body()).isEqualTo(201);
        assertThat(released.json().path("events")).extracting(event -> event.path("type").asString())
                .containsExactly("held.FactReleased", "sales.SaleCompleted", "sales.SaleFlagged",
                        "sales.ReceiptNumberTaken", "inventory.StockIssued", "inventory.StockWentNegative");
    }

    private String sale(String location, String line, String origin) {
        return "{\"type\":\"sales.CompleteSale\",\"occurredAt\":\"2026-11-22T09:00:00+08:00\",\"payload\":"
                + payload(location, line, origin) + "}";
    }

    private String payload(String location, String line, String origin) {
        return """
                {"saleId":"%s","receiptNo":"%s","location":%s,"register":"R1","lines":[%s],\
                "tenders":[{"method":"CASH","amountMinor":100}],"origin":"%s"}"""
                .formatted(id, id, location, line, origin);
    }

    private static String line(UUID id, String command) {
        return "{\"commandId\":\"" + id + "\"," + command.substring(1);
    }

    private URI command(UUID id) {
        return server.uri("/v1/commands/" + id);
    }

    @Test
    void anExchangeIsHeldAsAReturnAndTellsWhereItWas() {
        JsonNode held = http.put(command(id), """
                {"type":"returns.ExchangeGoods","occurredAt":"2026-11-22T09:00:00+08:00",\
                "payload":{"acceptReturn":{"returnId":7,"location":"S","origin":"REPORTED"}}}""").json();

        Answer fact = http.graphQl(server.uri("/graphql"), "{ heldFact(id: \"%s\") { kind location } }"
                .formatted(held.at("/events/0/stream").asString().replaceFirst("held-", "")), "X-Min-Position",
                held.path("position").asString());
        assertThat(fact.json().at("/data/heldFact/kind").asString()).isEqualTo("DAMAGED_RETURN");
        assertThat(fact.json().at("/data/heldFact/location").asString()).isEqualTo("S");
    }
}
