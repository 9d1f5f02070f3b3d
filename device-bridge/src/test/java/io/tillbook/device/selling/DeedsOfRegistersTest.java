package io.tillbook.device.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each deed of a register is counted once, however often it is told, and whatever a crash comes between. */
class DeedsOfRegistersTest extends RegistersOfAStore {
    private static final String RETURN = "returns.AcceptReturn";
    private static final String REFUND = "\"refunds\": [{\"method\": \"CASH\", \"amountMinor\": 300}]";

    @Test
    void aRepeatedAnswerCountsNothingAgain() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 50000");
        for (int time = 0; time < 2; time++) {
            accepted(id(20), "shifts.MoveCash", "\"kind\": \"PAY_IN\", \"amountMinor\": 700");
            accepted(id(30), RETURN, REFUND);
            accepted(id(40), "returns.ExchangeGoods", """
                    "location": "S1", "acceptReturn": {"location": "S1", "register": "R1", %s}, "completeSale": %s"""
                    .formatted(REFUND, ((ObjectNode) sale(4)).put("receiptNo", "000001")));
            restart();
        }
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 50000");

        assertThat(totals()).hasToString("{\"shiftNo\":3,\"receipts\":1,\"returns\":2,\"salesMinor\":1445,"
                + "\"returnsMinor\":600,\"netMinor\":{\"CASH\":51545}}");
    }

    @Test
    void whatIsToldAgainAsWhatHasHappenedCountsOnce() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 0");
        write(id(20), RETURN, deed(REFUND));
        desk.written(journal);
        write(id(21), RETURN, ((ObjectNode) deed(REFUND)).put("origin", "REPORTED"));
        desk.beforeForgetting(journal);
        write(id(22), RETURN, ((ObjectNode) deed(REFUND)).put("origin", "REPORTED"));
        restart();

        assertThat(totals().path("returns").asInt()).isEqualTo(2);
        assertThat(totals().path("returnsMinor").asInt()).isEqualTo(600);
    }

    @Test
    void aSaleThatTheServerHasTakenIsCountedAfterACrash() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 0");
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();
        assertThat(totals().path("receipts").asInt()).isZero();
        desk.unsettled().forEach(each -> desk.settle(each, true));

        assertThat(totals().path("receipts").asInt()).isEqualTo(1);
        assertThat(totals().path("salesMinor").asInt()).isEqualTo(1445);
        assertThat(desk.sale(id(20))).hasValue(sale);
        desk.decided(id(20), SALE, desk.completed(id(20), SALE, NOON, sale(1)), true, "");
        assertThat(totals().path("receipts").asInt()).as("asked again").isEqualTo(1);
    }

    @Test
    void whatIsUnderWayIsAskedAgainAsItWasSentAndItsSecretsAreNotOnDisk() throws IOException {
        String secret = "493817";
        JsonNode asked = JSON.readTree(sale(1).toString()
                .replace("\"CASH\"", "\"GIFT_CARD\",\"reference\":\"6281573094621805\",\"secret\":\"" + secret + "\"")
                .replace("\"lines\"", "\"coupons\":[\"C-99-88\"],"
                        + "\"basis\":{\"pricedAt\":\"2026-11-28T04:00:00Z\",\"engine\":1},\"lines\""));
        JsonNode sent = desk.completed(id(20), SALE, NOON, asked);
        desk.sending(id(20));
        assertThat(Files.readString(folder.resolve("registers").resolve("registers.json")))
                .contains("sale-1")
                .doesNotContain(secret)
                .doesNotContain("C-99-88");
        restart();

        JsonNode unpriced = asked.deepCopy();
        ((ObjectNode) unpriced.at("/lines/0")).remove("unitPriceMinor"); // nobody here knows a price any more
        assertThat(desk.completed(id(20), SALE, NOON, unpriced)).isEqualTo(sent);
    }

    @Test
    void aTillThatAsksAgainDecidesAndNotWhatTheServerSaidBefore() throws IOException {
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();
        assertThat(desk.unsettled()).containsExactly(id(20)); // the server is asked, and has nothing
        desk.completed(id(20), SALE, NOON, sale(1)); // meanwhile
        desk.settle(id(20), false);

        assertThat(desk.completed(id(30), SALE, NOON, sale(2)).path("receiptNo"))
                .isNotEqualTo(sale.path("receiptNo"));
        assertThat(desk.unsettled()).isEmpty();
        desk.dropped(id(20)); // the line is lost, and the server may have it since before the crash
        assertThat(desk.completed(id(40), SALE, NOON, sale(3)).path("receiptNo"))
                .isNotEqualTo(sale.path("receiptNo"));
        assertThat(desk.unsettled()).containsExactly(id(20));
        desk.settle(id(20), false);
        assertThat(desk.completed(id(50), SALE, NOON, sale(4)).path("receiptNo"))
                .isEqualTo(sale.path("receiptNo"));
    }

    @Test
    void anotherSaleUnderTheIdOfOneThatIsUnderWayIsNone() throws IOException {
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> desk.completed(id(20), SALE, NOON, sale(2)))
                .withMessageContaining("/payload");
        assertThat(desk.completed(id(20), SALE, NOON, sale(1))).isEqualTo(sale);
    }

    @Test
    void aSaleIsWrittenDownOnce() throws IOException {
        Path file = folder.resolve("registers").resolve("registers.json");
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        String before = Files.readString(file);
        desk.decided(id(20), SALE, sale, true, "");

        assertThat(Files.readString(file)).isEqualTo(before);
        desk.close();
        restart();
        assertThat(desk.unsettled()).isEmpty();
    }

    private void accepted(CommandId id, String type, String members) {
        desk.decided(id, type, deed(members), true, "");
    }

    private static JsonNode deed(String members) {
        return JSON.readTree("{%s\"shiftNo\": 3, %s}".formatted(
                members.contains("\"location\"") ? "" : "\"location\": \"S1\", \"register\": \"R1\", ", members));
    }

    private JsonNode totals() {
        return desk.register("R1").orElseThrow().path("totals");
    }
}
