package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.RunningServer.Ended;
import io.tillbook.server.payload.Examples;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a till can send to the packaged server, and what a second one meets that wants its data or its port. */
class PackagedServerIT {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final String SALE = "/v1/commands/01998f00-0000-7000-8000-000000000105";

    @TempDir private static Path directory;
    private static RunningServer server;

    private final Http http = new Http();

    @BeforeAll
    static void start() {
        server = RunningServer.startWith(List.of(), directory.resolve("data"), "--tillbook.alerts.assess=false");
        List<JsonNode> outcomes = new Http().postLines(server.uri("/v1/commands"), Examples.lines()).lines();
        assertThat(outcomes).allMatch(outcome -> outcome.path("status").asInt() == 201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersTheSameSaleAlike() {
        Answer again = http.put(server.uri(SALE), sale().toString());
        assertThat(again.status()).isEqualTo(200);
        assertThat(http.put(server.uri(SALE), sale().toPrettyString()).raw().body()).isEqualTo(again.raw().body());
    }

    @Test
    void answersAnotherBodyUnderItsIdWithWhatDiffers() {
        ObjectNode other = sale();
        other.withObject("/payload").put("cashier", "li").remove("member");
        Answer answer = http.put(server.uri(SALE), other.toString());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/payload/cashier", "/payload/member");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "quantity":0.25,        | ``                          | /payload/lines/0/quantity | is required
            "quantity":0.25         | "quantity":"0.25"           | /payload/lines/0/quantity | must be a number
            "quantity":0.25         | "quantity":-1               | /payload/lines/0/quantity | must be between
            "sales.CompleteSale"    | "sales.CompleteSail"        | /type                     | names no command
            "sku":"TEA-LJ"          | "sku":"TEA-LJ","colour":"x" | /payload/lines/0/colour   | is not known
            2026-11-22T09           | yesterday                   | /occurredAt               | must be a time
            """)
    void namesWhatIsMalformed(String original, String changed, String pointer, String detail) {
        Answer answer = http.put(newCommand(), sale().toString().replace(original, changed));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/detail").asString()).startsWith(detail);
    }

    @Test
    void refusesTenMegabytesWithoutAnnouncedLength() {
        Answer answer = http.send(Http.request(newCommand()).header("Content-Type", "application/json"), "PUT",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TEN_MEGABYTES])));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:too-large");
    }

    @Test
    void refusesAnOverpaidCardAndRefusesItAgain() {
        ObjectNode overpaid = sale();
        overpaid.withObject("/payload").put("saleId", "OVERPAID").put("receiptNo", "OVERPAID");
        ((ObjectNode) overpaid.at("/payload/tenders/0")).put("method", "CARD").remove("changeMinor");
        URI command = newCommand();
        Answer refused = http.put(command, overpaid.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/rejection/type").asString()).isEqualTo("sales.TenderExceedsDue");
        assertThat(http.put(command, overpaid.toString()).raw().body()).isEqualTo(refused.raw().body());
    }

    @Test
    void refusesASecondProcessOnItsData() {
        Ended second = RunningServer.startInVain(directory.resolve("data"));
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.output()).contains("tillbook: The event store in", "already in use")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void refusesASecondProcessOnItsPort() {
        Ended second = RunningServer.startInVain(directory.resolve("other"),
                "--server.port=" + server.base().getPort());
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.output()).contains("tillbook: Port " + server.base().getPort() + " is in use")
                .doesNotContain("\tat ");
    }

    private static ObjectNode sale() {
        return Examples.of("sales.CompleteSale").without("commandId");
    }

    private static URI newCommand() {
        return server.uri("/v1/commands/" + UUID.randomUUID());
    }
}
