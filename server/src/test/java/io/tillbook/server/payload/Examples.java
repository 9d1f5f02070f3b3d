package io.tillbook.server.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** One good command of each type, as lines of a batch, in an order in which all of them are accepted. */
public final class Examples {
    private Examples() {}

    /** The lines as they are sent; whoever asks, they are accepted. */
    public static List<String> lines() {
        return lines("/examples.ndjson");
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Examples.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The first line of each type, by type; those included that only people may send, or that are refused as they name
     * what no server has: a code that was made, a batch or a coupon that is near its last day, a group that is
     * complete.
     */
    public static Map<String, ObjectNode> byType() {
        return Stream.concat(lines().stream(), lines("/examples-of-people.ndjson").stream())
                .map(Examples::parse)
                .collect(Collectors.toMap(line -> line.path("type").stringValue(), line -> line, (first, _) -> first));
    }

    /** The example of a type. */
    public static ObjectNode of(String type) {
        return byType().get(type);
    }

    /** The id that a line carries. */
    public static String commandId(String line) {
        return parse(line).path("commandId").stringValue();
    }

    /** A text as an object. */
    public static ObjectNode parse(String text) {
        return JsonBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
