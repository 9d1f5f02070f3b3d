package io.tillbook.device.catalog;

import io.tillbook.device.disk.Disk;
import io.tillbook.device.json.ApiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server has told last of a store's registers and stock, on disk. It helps, and proves nothing. */
final class StoreFacts {
    private static final String FILE = "facts.json";
    private static final int TOGETHER = 200;
    private static final int MOST_STOCKS = 20_000;
    private static final String REGISTERS = """
            query($location: ID!) { registers(location: $location) { register lastReceiptNumber lastShiftNo
              numbering { digits receiptPrefix } open { shiftNo cashier since businessDay } } }""";
    private static final String STOCK = """
            query($location: ID!, $after: String, $first: Int!) {
              stockLevels(location: $location, after: $after, first: $first) {
                edges { node { sku onHand available } } pageInfo { hasNextPage endCursor } } }""";

    private final Path file;
    private volatile JsonNode told;

    StoreFacts(Path folder) throws IOException {
        file = folder.resolve(FILE);
        told = read(file);
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return ApiJson.tree(Files.exists(file) ? Files.readString(file) : "{}");
        } catch (JacksonException torn) {
            return ApiJson.tree("{}");
        }
    }

    /** Asks for all of it. What the server does not answer, such as what the bridge may not see, stays as it was. */
    void refresh(StoreServer server, String location, Instant now) throws IOException {
        ObjectNode next = (ObjectNode) ApiJson.tree("{}");
        told.forEachEntry(next::set);
        Optional<JsonNode> registers = Optional.of(server.ask(REGISTERS, Map.of("location", location)))
                .map(answer -> answer.path("registers"))
                .filter(JsonNode::isArray);
        Optional<JsonNode> stock = stock(server, location);
        registers.ifPresent(all -> next.set("registers", all));
        stock.ifPresent(all -> next.set("stock", all));
        if (registers.isPresent() && stock.isPresent()) {
            next.put("asOf", now.toString());
        }
        Disk.replace(file, next.toString());
        told = next;
    }

    /** All of it; empty where a part of it is not answered. */
    private static Optional<JsonNode> stock(StoreServer server, String location) throws IOException {
        ObjectNode stock = (ObjectNode) ApiJson.tree("{}");
        String after = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("location", location, "first", TOGETHER));
            variables.put("after", after);
            JsonNode page = server.ask(STOCK, variables).path("stockLevels");
            if (!page.path("edges").isArray()) {
                return Optional.empty();
            }
            page.path("edges").forEach(edge -> {
                ObjectNode figures = stock.putObject(edge.at("/node/sku").asString(""));
                figures.set("onHand", edge.at("/node/onHand"));
                figures.set("available", edge.at("/node/available"));
            });
            after = page.at("/pageInfo/hasNextPage").asBoolean(false) ? page.at("/pageInfo/endCursor").asString("")
                    : null;
        } while (after != null && stock.size() < MOST_STOCKS);
        return Optional.of(stock);
    }

    /** The stock of a product as it was told last. */
    Optional<JsonNode> stock(String sku) {
        return Optional.of(told.path("stock").path(sku)).filter(JsonNode::isObject);
    }

    /** A register as it was told last. */
    Optional<JsonNode> register(String register) {
        return told.path("registers")
                .valueStream()
                .filter(each -> each.path("register").asString("").equals(register))
                .findFirst();
    }

    /** All registers as they were told last. */
    JsonNode registers() {
        return told.path("registers");
    }

    /** When all of it was told last; empty where it never was. */
    Optional<Instant> asOf() {
        return told.has("asOf") ? Optional.of(Instant.parse(told.path("asOf").asString())) : Optional.empty();
    }
}
