package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.Capabilities;
import io.tillbook.server.payload.Envelope;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.JsonBody;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MalformedCommandTest {
    private static final CommandId ID = CommandId.of("01998f00-0000-7000-8000-000000000001");
    private static final Payloads PAYLOADS = new Payloads(Capabilities.all().commands());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                    | `` | is not valid JSON
            {"type":                             | /type | is not valid JSON
            {"type":"x",}                        | /type | is not valid JSON
            {'type':'x'}                         | `` | is not valid JSON
            {"type":"x"} {}                      | `` | has something behind
            {"type":"x"} x                       | `` | is not valid JSON
            {"n":NaN}                            | /n | is not valid JSON
            {"n":01}                             | /n | is not valid JSON
            {"n":1.}                             | /n | is not valid JSON
            {"n":+1}                             | /n | is not valid JSON
            {"n":1e999999999999}                 | /n | is too long
            {"a":{"b":1,"b":2}}                  | /a/b | is given twice
            {"type":"x","type":"x"}              | /type | is given twice
            {"a":{"x":1},"b":2,"a":{"y":1}}      | /a | is given twice
            {"a":[1],"a":[2]}                    | /a | is given twice
            {"a":null,"a":1}                     | /a | is given twice
            {"l":[{},{"b":1,"b":[]}]}            | /l/1/b | is given twice
            /* no */ {}                          | `` | is not valid JSON
            []                                   | `` | must be a JSON object
            "text"                               | `` | must be a JSON object
            null                                 | `` | must be a JSON object
            5                                    | `` | must be a JSON object
            """)
    void namesThePlaceInWhatIsNoJson(String body, String pointer, String detail) {
        assertThat(errors(body)).singleElement().satisfies(error -> {
            assertThat(error.place()).isEqualTo(pointer);
            assertThat(error.detail()).startsWith(detail).doesNotContain("tools.jackson", "Feature", "token");
        });
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(errors("")).containsExactly(FieldError.at("", "is empty"));
        assertThat(errors("  ")).containsExactly(FieldError.at("", "is empty"));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(errors("{\"a\":" + "[".repeat(100_000)))
                .containsExactly(FieldError.at("", "is nested too deeply"));
    }

    @Test
    void refusesNumbersWithoutEnd() {
        assertThat(errors("{\"a\":" + "1".repeat(5_000) + "}")).containsExactly(FieldError.at("/a", "is too long"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = "{\"type\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> JsonBody.parse(body));
        assertThat(refused.errors()).singleElement().extracting(FieldError::place).isEqualTo("/type");
        assertThat(catchThrowableOfType(MalformedRequest.class,
                () -> JsonBody.parse("{}".getBytes(StandardCharsets.UTF_16LE)))).isNotNull();
    }

    @Test
    void namesAllMistakesOfTheEnvelope() {
        assertThat(errors("{\"type\":1,\"occurredAt\":null,\"payload\":[],\"x/y\":1}")).containsExactly(
                FieldError.at("/type", "must be a text"),
                FieldError.at("/occurredAt", "is required"),
                FieldError.at("/payload", "must be an object"),
                FieldError.at("/x~1y", "is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-22T09:31:07", "2026-11-22T09:31+08:00", "2026-11-22 09:31:07Z",
            "2026-11-22T09:31:07+0800", "2026-11-22T09:31:07+08", "2026-02-30T09:31:07Z", "2026-11-22T24:31:07Z",
            "2026-11-22T09:31:60Z", "2026-11-22T09:31:07+25:00", "+12026-11-22T09:31:07Z", "now", "",
            "2026-11-22T09:31:07.Z", "2026-11-22T09:31:07.1234567890Z", "1763775067",
            "0000-06-01T00:00:00Z", "0001-01-02T00:00:00+08:00", "9999-12-31T23:59:59Z"})
    void takesRfc3339TimesOnly(String time) {
        ObjectNode body = Examples.of("sales.CompleteSale").put("occurredAt", time).without("commandId");
        assertThat(errors(body)).singleElement().extracting(FieldError::place).isEqualTo("/occurredAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T09:31:07Z", "2026-11-22t09:31:07z", "2026-11-22T09:31:07.123456789+08:00",
            "2024-02-29T00:00:00-00:00", "2026-11-22T23:59:59.9-12:00", "0001-01-02T00:00:00Z",
            "9999-12-31T08:00:00+08:00"})
    void takesRfc3339Times(String time) {
        assertThat(errors(Examples.of("sales.CompleteSale").put("occurredAt", time).without("commandId"))).isEmpty();
    }

    @Test
    void namesTheTypesThatAreKnown() {
        assertThat(errors(Examples.of("sales.CompleteSale").put("type", "sales.Complete").without("commandId")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.place()).isEqualTo("/type");
                    assertThat(error.detail()).contains("sales.CompleteSale", "transfers.ReceiveTransfer");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /saleId                   | `null`                | /payload/saleId                  | is required
            /saleId                   | `5`                   | /payload/saleId                  | must be a text
            /saleId                   | `""`                  | /payload/saleId                  | must be 1 to 64 of
            /saleId                   | `"a b"`               | /payload/saleId                  | must be 1 to 64 of
            /saleId                   | `"a/b"`               | /payload/saleId                  | must be 1 to 64 of
            /saleId                   | `{"value":"a"}`       | /payload/saleId                  | must be a text
            /lines                    | `null`                | /payload/lines                   | is required
            /lines                    | `{}`                  | /payload/lines                   | must be a list
            /lines                    | `[]`                  | /payload/lines                   | must have 1 to 1000
            /lines                    | `[null]`              | /payload/lines/0                 | must be an object
            /lines                    | `[[]]`                | /payload/lines/0                 | must be an object
            /lines/0/lineNo           | `0`                   | /payload/lines/0/lineNo          | must be between 1
            /lines/0/lineNo           | `1.0`                 | /payload/lines/0/lineNo          | must be an integer
            /lines/0/lineNo           | `"1"`                 | /payload/lines/0/lineNo          | must be an integer
            /lines/0/lineNo           | `2147483648`          | /payload/lines/0/lineNo          | must be between 1
            /lines/0/quantity         | `"1"`                 | /payload/lines/0/quantity        | must be a number
            /lines/0/quantity         | `-1`                  | /payload/lines/0/quantity        | must be between 0.001
            /lines/0/quantity         | `0`                   | /payload/lines/0/quantity        | must not be 0
            /lines/0/quantity         | `0.0001`              | /payload/lines/0/quantity        | must be between 0.001
            /lines/0/quantity         | `1.2345`              | /payload/lines/0/quantity        | must have at most three
            /lines/0/quantity         | `1e400`               | /payload/lines/0/quantity        | must be between 0.001
            /lines/0/quantity         | `true`                | /payload/lines/0/quantity        | must be a number
            /lines/0/unitPriceMinor   | `5.5`                 | /payload/lines/0/unitPriceMinor  | must be an integer
            /lines/0/unitPriceMinor   | `-1`                  | /payload/lines/0/unitPriceMinor  | must be between 0
            /lines/0/unitPriceMinor   | `1000000000000001`    | /payload/lines/0/unitPriceMinor  | must be between 0
            /lines/0/unitPriceMinor   | `99999999999999999999`| /payload/lines/0/unitPriceMinor  | must be between 0
            /lines/0/unitPriceMinor   | `null`                | /payload/lines/0/unitPriceMinor  | or amountMinor is required
            /lines/0/amountMinor      | `1`                   | /payload/lines/0/amountMinor     | must not be given together
            /lines/0/price            | `1`                   | /payload/lines/0/price           | is not known
            /tenders                  | `null`                | /payload/tenders                 | is required
            /tenders/0/method         | `"CHEQUE"`            | /payload/tenders/0/method        | must be one of CASH
            /tenders/0/method         | `0`                   | /payload/tenders/0/method        | must be one of CASH
            /tenders/0/method         | `"cash"`              | /payload/tenders/0/method        | must be one of CASH
            /tenders/0/amountMinor    | `0`                   | /payload/tenders/0/amountMinor   | must be between 1
            /total                    | `5`                   | /payload/total                   | is not known
            """)
    void namesTheFieldOfASale(String place, String value, String pointer, String detail) {
        assertThat(errors(changed("sales.CompleteSale", place, value))).singleElement().satisfies(error -> {
            assertThat(error.place()).isEqualTo(pointer);
            assertThat(error.detail()).startsWith(detail);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            catalog.OpenLocation     | /zone                 | `"Asia/Peking"`   | /payload/zone
            catalog.OpenLocation     | /name                 | `" "`             | /payload/name
            catalog.RegisterProduct  | /barcodes             | `["1","1"]`       | /payload/barcodes
            catalog.RegisterProduct  | /barcodes/0           | `null`            | /payload/barcodes/0
            catalog.RegisterProduct  | /taxBasisPoints       | `10001`           | /payload/taxBasisPoints
            catalog.RegisterProduct  | /shelfLifeDays        | `0`               | /payload/shelfLifeDays
            purchasing.ReceiveGoods  | /lines/0/expiresOn    | `"2026-04-04"`    | /payload/lines/0/expiresOn
            purchasing.ReceiveGoods  | /lines/0/expiresOn    | `"2026-13-04"`    | /payload/lines/0/expiresOn
            purchasing.ReceiveGoods  | /lines/0/expiresOn    | `"2027-04-04T00:00:00Z"` | /payload/lines/0/expiresOn
            purchasing.ReceiveGoods  | /lines/0/expiresOn    | `20270404`        | /payload/lines/0/expiresOn
            purchasing.ReceiveGoods  | /lines/0/unitCostMinor | `1000000000000000` | /payload/lines/0/unitCostMinor
            returns.AcceptReturn     | /lines/0/restock      | `null`            | /payload/lines/0/restock
            returns.AcceptReturn     | /lines/0/restock      | `"true"`          | /payload/lines/0/restock
            returns.AcceptReturn     | /lines/0/restock      | `1`               | /payload/lines/0/restock
            returns.AcceptReturnWithoutReceipt | /lines/0/refundMinor | `-1`      | /payload/lines/0/refundMinor
            returns.AcceptReturnWithoutReceipt | /lines/0/quarantine  | `"true"`  | /payload/lines/0/quarantine
            inventory.AdjustStock    | /quantity             | `0`               | /payload/quantity
            inventory.AdjustStock    | /reason               | `null`            | /payload/reason
            transfers.DispatchTransfer | /to                 | `"SH-01"`         | /payload/to
            transfers.ReceiveTransfer | /lines/0/quantity    | `-1`              | /payload/lines/0/quantity
            transfers.RequestTransfer | /to                  | `"WH-01"`         | /payload/to
            transfers.ApproveTransfer | /lines/0/quantity    | `-1`              | /payload/lines/0/quantity
            transfers.ApproveTransfer | /lines               | `[]`              | /payload/lines
            transfers.RejectTransfer | /reason               | `" "`             | /payload/reason
            transfers.CloseTransfer  | /lines/0/quantity     | `0`               | /payload/lines/0/quantity
            transfers.CloseTransfer  | /lines/1/reason       | `"RETURNED"`      | /payload/lines/1
            """)
    void namesTheFieldOfOtherCommands(String type, String place, String value, String pointer) {
        assertThat(errors(changed(type, place, value))).singleElement()
                .extracting(FieldError::place)
                .isEqualTo(pointer);
    }

    @Test
    void refusesHalvesOfCharacters() {
        String body = Examples.of("catalog.OpenLocation").without("commandId").toString();
        assertThat(errors(body.replace("人民路店", "\\ud83d")))
                .containsExactly(FieldError.at("/payload/name", "must not have broken characters"));
        assertThat(errors(body.replace("\"region\"", "\"\\udc00\""))).singleElement()
                .satisfies(error -> assertThat(error.detail()).startsWith("is not valid JSON"));
    }

    @Test
    void namesTheLineThatRepeatsANumber() {
        ObjectNode body = Examples.of("sales.CompleteSale").without("commandId");
        body.withArray("/payload/lines").add(body.at("/payload/lines/0").deepCopy());
        assertThat(errors(body))
                .containsExactly(FieldError.at("/payload/lines/1", "repeats the line number of an earlier line"));
    }

    @Test
    void namesSeveralMistakesAtOnceButNotThousands() {
        ObjectNode body = Examples.of("sales.CompleteSale").without("commandId");
        for (int line = 0; line < 900; line++) {
            body.withArray("/payload/lines").addObject();
        }
        assertThat(errors(body)).hasSize(20).first().isEqualTo(FieldError.at("/payload/lines/1/lineNo", "is required"));
    }

    private static ObjectNode changed(String type, String place, String value) {
        ObjectNode body = Examples.of(type).without("commandId");
        int end = place.lastIndexOf('/');
        JsonNode parent = body.at("/payload" + place.substring(0, end));
        JsonNode parsed = Examples.parse("{\"value\":" + value + "}").path("value");
        String name = place.substring(end + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, parsed);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), parsed);
        }
        return body;
    }

    private static List<FieldError> errors(ObjectNode body) {
        return errors(body.toString());
    }

    private static List<FieldError> errors(String body) {
        try {
            PAYLOADS.read(Envelope.read(ID, JsonBody.parse(body.getBytes(StandardCharsets.UTF_8))));
            return List.of();
        } catch (MalformedRequest malformed) {
            return malformed.errors();
        }
    }
}
