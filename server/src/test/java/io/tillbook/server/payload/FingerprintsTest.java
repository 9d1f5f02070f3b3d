package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.command.Capabilities;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class FingerprintsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1.50}                          | {"a":1.5}
            {"a":150}                           | {"a":1.5e2}
            {"a":0}                             | {"a":0.000}
            {"a":-0.0}                          | {"a":0}
            { "a" : 1 , "b" : [ 1 , 2 ] }       | {"b":[1,2],"a":1}
            {"a":{"x":1,"y":2}}                 | {"a":{"y":2,"x":1}}
            {"a":"\\u4eba"}                      | {"a":"人"}
            {"a":1,"b":null}                    | {"a":1}
            {"a":{"x":null}}                    | {"a":{}}
            """)
    void takesDifferentSpellingsForTheSame(String one, String other) {
        assertThat(differences(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}                  | {"a":2}                   | /payload/a
            {"a":1}                  | {"a":"1"}                 | /payload/a
            {"a":true}               | {"a":"true"}              | /payload/a
            {"a":[1,2]}              | {"a":[2,1]}               | /payload/a
            {"a":[null]}             | {"a":[]}                  | /payload/a
            {"a":[[1],2]}            | {"a":[[1,2]]}             | /payload/a
            {"a":["b","c"]}          | {"a":["b,c"]}             | /payload/a
            {"a":{"b":{}}}           | {"a":{"b":[]}}            | /payload/a
            {"a":1,"b":2}            | {"a":1}                   | /payload/b
            {"a":1}                  | {"a":1,"x/y~z":2}         | /payload/x~1y~0z
            {"a":1.000000000000001}  | {"a":1.000000000000002}   | /payload/a
            """)
    void namesTheFieldThatDiffers(String one, String other, String pointer) {
        assertThat(differences(one, other)).containsExactly(pointer);
    }

    @Test
    void takesTypeAndTimeAsTheyWereSent() {
        ObjectNode sale = Examples.of("sales.CompleteSale");
        ObjectNode elsewhere = sale.deepCopy().put("occurredAt", "2026-11-22T01:31:07Z").put("type", "x");
        assertThat(fingerprint(sale).differences(fingerprint(elsewhere))).containsExactly("/occurredAt", "/type");
    }

    @Test
    void isShortAndTheSameForEver() {
        assertThat(fingerprint(Examples.of("catalog.OpenLocation")).fields())
                .containsEntry("/type", "uiYnsOT-XEYJqcGs")
                .containsEntry("/occurredAt", "jt2FyjmBq3mJ5c7v")
                .containsEntry("/payload/kind", "vmV9TW4YN2CD3z7M")
                .containsOnlyKeys("/type", "/occurredAt", "/payload/kind", "/payload/location", "/payload/name",
                        "/payload/negativeStock", "/payload/region", "/payload/zone");
        assertThat(payload("{\"a\":[{\"b\":-1.50,\"c\":[\"人\",true,null]}]}").fields())
                .containsEntry("/payload/a", "bxH-9GW2dFb0Ibxi");
    }

    @Test
    void takesIntegersOfAllSizesAsDecimalsOfTheSameValue() {
        Random random = new Random(2026);
        LongStream numbers = LongStream.concat(
                LongStream.of(0, 1, -1, 10, -10, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE,
                        Long.MIN_VALUE, 9_000_000_000_000_000_000L),
                random.longs(1_000).map(number -> number >> random.nextInt(64)));
        numbers.forEach(number -> assertThat(differences("{\"a\":" + number + "}", "{\"a\":" + number + ".00}"))
                .as("%d", number)
                .isEmpty());
    }

    @Test
    void tellsIntegersApart() {
        assertThat(LongStream.rangeClosed(-1_100, 1_100).mapToObj(number -> payload("{\"a\":" + number + "}")))
                .doesNotHaveDuplicates();
    }

    /** The secret of a card in a tender: a digest of it could be tried against all that are short. */
    @Test
    void hasNoSecretFurtherDown() {
        assertThat(differences("{\"tenders\":[{\"amountMinor\":5,\"secret\":\"123456\"}]}",
                "{\"tenders\":[{\"amountMinor\":5}]}")).isEmpty();
        assertThat(differences("{\"tenders\":[{\"amountMinor\":5,\"secret\":\"123456\"}]}",
                "{\"tenders\":[{\"amountMinor\":6,\"secret\":\"123456\"}]}")).containsExactly("/payload/tenders");
    }

    /** One example of each type of command that there is. What is confidential is sent, and has no part in it. */
    @ParameterizedTest
    @MethodSource("examples")
    void isTheSameForACommandAndItsJson(ObjectNode example) {
        Envelope envelope = envelope(example);
        Command command = new Payloads(Capabilities.all().commands()).read(envelope);
        byte[] json = new OutgoingCommand(envelope.id(), envelope.type(), envelope.occurredAt(), command).toJson();

        assertThat(Fingerprints.of(envelope.type(), envelope.occurredAt(), command))
                .isEqualTo(envelope(JsonBody.parse(json)).fingerprint()
                        .without(Confidential.pointers(command.getClass())));
    }

    static Collection<ObjectNode> examples() {
        return Examples.byType().values();
    }

    private static Envelope envelope(ObjectNode line) {
        EnvelopeReading reading = new EnvelopeReading(line);
        return reading.envelope(reading.commandId());
    }

    private static List<String> differences(String one, String other) {
        return payload(one).differences(payload(other));
    }

    private static Fingerprint payload(String payload) {
        ObjectNode envelope = Examples.parse("{\"type\":\"t\",\"occurredAt\":\"o\",\"payload\":" + payload + "}");
        return fingerprint(envelope);
    }

    private static Fingerprint fingerprint(ObjectNode envelope) {
        return Fingerprints.of(envelope.path("type"), envelope.path("occurredAt"),
                (ObjectNode) envelope.path("payload"));
    }
}
