package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide that follows one carton of yogurt does what it says, from the first receipt to the replayed stocktake. */
class DairyGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/dairy.md");
        try (RunningServer server = RunningServer.start(data)) {
            List.of("open", "receive", "transfer", "sell", "count")
                    .forEach(example -> accepted(guide, example, server));
            Instant counted = Instant.now();
            long last = accepted(guide, "approve", server);
            JsonNode writeOff = json(guide.run("expire", server));
            assertThat(writeOff.get("outcome").asString()).isEqualTo("ACCEPTED");
            assertThat(last).isLessThan(writeOff.get("position").asLong());

            assertTrace(json(guide.run("trace", server, "X-Min-Position: 1",
                    "X-Min-Position: " + writeOff.get("position").asLong())));
            assertReport(json(guide.run("report", server)));
            assertReplay(json(guide.run("replay", server, "2026-11-20T20:15:00+08:00", counted.toString())));
            assertBook(json(guide.run("book", server)));
            assertExpiring(json(guide.run("expiring", server)));
        }
    }

    private static void assertTrace(JsonNode answer) {
        JsonNode batch = answer.at("/data/batch");
        assertThat(batch.get("expiresOn").asString()).isEqualTo("2026-11-30");
        assertThat(batch.at("/suppliers/0").asString()).isEqualTo("tianmu-dairy");
        assertThat(batch.get("stocks")).isEmpty();
        assertThat(batch.at("/steps/edges").findValuesAsString("kind")).contains("RECEIVED", "SENT", "ARRIVED", "SOLD",
                "RETURNED", "ADJUSTED", "WRITTEN_OFF");
        assertThat(batch.at("/steps/edges").findValuesAsString("member")).contains("M-88");
        assertThat(quantityOf(batch, "WRITTEN_OFF")).isEqualByComparingTo("-23");
    }

    private static void assertReport(JsonNode answer) {
        JsonNode stocktake = answer.at("/data/stocktake");
        assertThat(stocktake.get("state").asString()).isEqualTo("APPROVED");
        JsonNode first = stocktake.at("/lines/edges/0/node");
        assertThat(first.get("counted").decimalValue()).isEqualByComparingTo("25");
        assertThat(first.get("book").decimalValue()).isEqualByComparingTo("27");
        assertThat(first.get("variance").decimalValue()).isEqualByComparingTo("-1");
        assertThat(first.get("cause").asString()).isEqualTo("STOLEN");
        assertThat(first.get("explain").findValuesAsString("kind")).containsExactly("COUNTED", "REVISED", "ADJUSTED");
        assertThat(stocktake.at("/lines/edges/1/node/variance").decimalValue()).isZero();
        assertThat(stocktake.at("/summary/0/lossQuantity").decimalValue()).isEqualByComparingTo("1");
    }

    private static void assertReplay(JsonNode answer) {
        JsonNode stocktake = answer.at("/data/stocktake");
        assertThat(stocktake.get("state").asString()).isNotEqualTo("APPROVED");
        assertThat(stocktake.at("/lines/edges/0/node/variance").decimalValue()).isEqualByComparingTo("-2");
        assertThat(stocktake.at("/lines/edges/0/node/booked").asBoolean()).isFalse();
    }

    private static void assertBook(JsonNode answer) {
        assertThat(answer.at("/data/stockAt/edges/0/node/onHand").decimalValue()).isEqualByComparingTo("31");
        assertThat(answer.at("/data/explain/figure/onHand").decimalValue()).isEqualByComparingTo("31");
        JsonNode steps = answer.at("/data/explain/edges");
        assertThat(steps.get(steps.size() - 1).at("/node/after/onHand").decimalValue()).isEqualByComparingTo("31");
    }

    private static void assertExpiring(JsonNode answer) {
        JsonNode batch = answer.at("/data/expiring/edges/0/node");
        assertThat(batch.get("batch").asString()).isEqualTo("Y1117");
        assertThat(batch.get("onHand").decimalValue()).isEqualByComparingTo("31");
    }

    private static BigDecimal quantityOf(JsonNode batch, String kind) {
        return batch.at("/steps/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(step -> step.get("kind").asString().equals(kind))
                .map(step -> step.get("quantity").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Position of the last command of an example, all of whose commands are accepted for the first time. */
    private static long accepted(PageExamples guide, String example, RunningServer server) {
        try {
            List<JsonNode> outcomes = guide.run(example, server).lines().map(PageExamples::json).toList();
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.get("status").asInt()).isEqualTo(201));
            return outcomes.getLast().get("position").asLong();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
