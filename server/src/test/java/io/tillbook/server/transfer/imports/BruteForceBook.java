package io.tillbook.server.transfer.imports;

import io.tillbook.command.Capabilities;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The book of any moment by adding up every stock movement of an exported history that happened until then. */
record BruteForceBook(List<Movement> movements) {
    /** A change of one stock. */
    record Movement(String location, String sku, Instant at, BigDecimal quantity, long valueMinor) {}

    /** What there was of a SKU. */
    record Line(BigDecimal onHand, long valueMinor) {
        private Line plus(Line other) {
            return new Line(onHand.add(other.onHand), valueMinor + other.valueMinor);
        }
    }

    static BruteForceBook of(Path history) throws IOException {
        try (Stream<String> lines = Files.lines(history)) {
            return new BruteForceBook(lines.map(Capabilities.all().types().json()::readTree)
                    .filter(event -> event.path("stream").stringValue().startsWith("stock-"))
                    .map(BruteForceBook::movement)
                    .toList());
        }
    }

    Map<String, Line> at(String location, Instant moment) {
        Map<String, Line> book = new TreeMap<>();
        movements.stream()
                .filter(movement -> movement.location().equals(location) && !movement.at().isAfter(moment))
                .forEach(movement -> book.merge(movement.sku(), new Line(movement.quantity(), movement.valueMinor()),
                        Line::plus));
        return book;
    }

    private static Movement movement(JsonNode event) {
        JsonNode stock = event.path("payload");
        Line change = switch (event.path("type").stringValue()) {
            case "inventory.StockReceived" -> new Line(stock.path("quantity").decimalValue(),
                    stock.path("costMinor").asLong() - stock.path("varianceMinor").asLong());
            case "inventory.StockIssued" ->
                new Line(stock.path("quantity").decimalValue().negate(), -stock.path("costMinor").asLong());
            default -> throw new IllegalStateException("not expected here: " + event);
        };
        return new Movement(stock.path("location").stringValue(), stock.path("sku").stringValue(),
                OffsetDateTime.parse(event.path("occurredAt").stringValue()).toInstant(), change.onHand(),
                change.valueMinor());
    }
}
