package io.tillbook.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.SmallStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All events of a ledger, as they were exported.
 *
 * @param events in their order
 */
record History(List<JsonNode> events) {
    private static final String OUTCOMES = "command-";

    static History of(String export) {
        return new History(export.lines().map(JsonMapper.shared()::readTree).toList());
    }

    /** No position is missing, nothing has happened twice, and each fact belongs to one outcome. */
    void isWhole() {
        assertThat(events.stream().map(event -> event.get("position").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream().map(History::place)).doesNotHaveDuplicates();
        assertThat(outcomes().map(event -> event.get("sequence").asInt())).containsOnly(0);
        List<String> facts = events.stream().filter(event -> !isOutcome(event)).map(History::place).toList();
        List<String> named = outcomes()
                .flatMap(outcome -> outcome.at("/payload/events").valueStream())
                .map(History::place)
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(facts);
    }

    /** Positions of sales, by their ids. */
    Map<String, Long> sales() {
        return completed()
                .collect(Collectors.toMap(sale -> sale.at("/payload/saleId").asString(),
                        sale -> sale.get("position").asLong()));
    }

    /** Units that a location has sold. */
    long soldAt(String location) {
        return completed().filter(sale -> sale.at("/payload/location").asString().equals(location))
                .flatMap(sale -> sale.at("/payload/lines").valueStream())
                .mapToLong(line -> line.get("quantity").asLong())
                .sum();
    }

    /** Units that a location has received and not issued. */
    long onHandAt(String location) {
        return stock("inventory.StockReceived", location) - stock("inventory.StockIssued", location);
    }

    private long stock(String type, String location) {
        return events.stream()
                .filter(event -> event.get("type").asString().equals(type))
                .filter(event -> event.get("stream").asString().equals("stock-" + location + "/" + SmallStore.SKU))
                .mapToLong(event -> event.at("/payload/quantity").asLong())
                .sum();
    }

    private Stream<JsonNode> completed() {
        return events.stream().filter(event -> event.get("type").asString().equals("sales.SaleCompleted"));
    }

    private Stream<JsonNode> outcomes() {
        return events.stream().filter(History::isOutcome);
    }

    private static boolean isOutcome(JsonNode event) {
        return event.get("stream").asString().startsWith(OUTCOMES);
    }

    private static String place(JsonNode event) {
        return event.get("stream").asString() + "@" + event.get("sequence").asLong();
    }
}
