package io.tillbook.server.probing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that nobody sends who means well, always the same ones for the same seed. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "null", "../../etc/passwd", "%00",
            "'; DROP TABLE sales; --", "{\"$gt\":\"\"}", "$where", "<script>alert(1)</script>", "${jndi:ldap://x/y}",
            "\u202e\ufeff", "\ud83d\udca5\ud83c\udffd", "牛奶", "\ud800", "é́", "-1", "1e400", "NaN",
            "9999-99-99", "2026-02-30", "+1000000000-12-31T23:59:59Z", "2026-11-22T09:00:00+99:00", "a".repeat(65),
            "长".repeat(5_000), "\r\nX-Evil: 1", "stock-SH-01/TEA-LJ", "employee:", ":", "/", "\\");
    private static final List<BigDecimal> NUMBERS = List.of(BigDecimal.ZERO, new BigDecimal("-1"),
            new BigDecimal("0.1"), new BigDecimal("0.0001"), new BigDecimal("2147483648"),
            new BigDecimal("9223372036854775807"), new BigDecimal("9223372036854775808"), new BigDecimal("-1e300"),
            new BigDecimal("1e400"), new BigDecimal("1e-400"), new BigDecimal("1".repeat(500)));
    private static final int DEEP = 300;

    /** Of all that is generated; another one is set to look further. */
    static final long SEED = Long.getLong("tillbook.probe.seed", 20);

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Anything but what was asked for. */
    JsonNode wrong() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.numberNode(one(NUMBERS));
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode();
            case 6 -> nested();
            default -> JSON.stringNode(one(TEXTS));
        };
    }

    String text() {
        return one(TEXTS);
    }

    private JsonNode nested() {
        JsonNode inner = JSON.numberNode(1);
        for (int level = 0; level < DEEP; level++) {
            inner = level % 2 == 0 ? JSON.arrayNode().add(inner) : JSON.objectNode().set("a", inner);
        }
        return inner;
    }

    /** The same document with one thing in it that does not belong there. */
    JsonNode broken(JsonNode good) {
        if (good instanceof ObjectNode object && !object.isEmpty() && random.nextInt(10) > 0) {
            return brokenWithin(object.deepCopy());
        }
        if (good instanceof ArrayNode array && !array.isEmpty() && random.nextInt(10) > 0) {
            ArrayNode copy = array.deepCopy();
            int index = random.nextInt(copy.size());
            return random.nextInt(4) == 0 ? copy.add(copy.get(index)) : copy.set(index, broken(copy.get(index)));
        }
        return wrong();
    }

    private ObjectNode brokenWithin(ObjectNode object) {
        String member = one(List.copyOf(object.propertyNames()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(member);
            case 1 -> object.set(text(), wrong());
            default -> object.set(member, broken(object.get(member)));
        }
        return object;
    }

    /** A text that may be no JSON any more. */
    String damaged(String json) {
        int at = random.nextInt(json.length());
        return switch (random.nextInt(5)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + "\u0000" + json.substring(at);
            case 2 -> json + json;
            case 3 -> "[".repeat(5_000) + json;
            default -> json;
        };
    }
}
