package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.RandomHistory.Sent;
import io.tillbook.testing.chain.Shelf;
import io.tillbook.testing.chain.TransferAuditor.OnTheWay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand random operations on a chain of five locations and twenty products, the server killed in between:
 * whatever happened, stock, batches, goods on their way and values are what the auditor's own books say, and views that
 * are built anew from the events are the same to the last document.
 */
class RandomHistoryIT {
    private static final long SEED = 20_261_122;
    private static final int OPERATIONS = 10_000;
    private static final int LEAST_ACCEPTED = 5_000;
    private static final int CRASHES = 3;
    private static final int SENT_AGAIN = 25;
    private static final String QUIET = "--tillbook.alerts.assess=false";
    private static final String PATIENT = "--tillbook.views.min-position-timeout=25s";

    private final RandomHistory history = new RandomHistory(SEED, OPERATIONS);
    private final Map<String, JsonNode> outcomes = new HashMap<>();

    @Test
    void whateverHappensTheBooksAreRight(@TempDir Path data) throws Exception {
        System.out.println("random history of seed " + SEED);
        List<Sent> all = history.sent();
        assertThat(all).filteredOn(Sent::isAccepted).hasSizeGreaterThan(LEAST_ACCEPTED);
        int done = crash(data, all);
        Map<String, List<String>> views;
        try (RunningServer server = RunningServer.start(data, QUIET, PATIENT)) {
            long head = send(server, all.subList(Math.max(0, done - SENT_AGAIN), all.size()));
            booksAreRight(new LedgerClient(server.base()), head);
            server.stop();
            views = ViewFiles.dump(data);
        }
        ViewFiles.delete(data);
        try (RunningServer server = RunningServer.start(data, QUIET, PATIENT)) {
            booksAreRight(new LedgerClient(server.base()), outcomes.get(all.getLast().id()).get("position").asLong());
            server.stop();
        }
        assertThat(ViewFiles.dump(data)).isEqualTo(views);
    }

    /** Sends until the server is killed, several times; what was answered before is sent again. */
    private int crash(Path data, List<Sent> all) throws IOException {
        Random random = new Random(SEED);
        int done = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            int patience = OPERATIONS / (CRASHES + 1) + random.nextInt(500);
            int from = Math.max(0, done - SENT_AGAIN);
            try (RunningServer server = RunningServer.start(data, QUIET, PATIENT)) {
                BatchSender sender = new BatchSender(server.uri("/v1/commands"));
                done = from + sender.sendUntil(all.subList(from, all.size()), patience, server::kill, this::answered);
            }
        }
        return done;
    }

    private long send(RunningServer server, List<Sent> rest) throws IOException {
        int answers = new BatchSender(server.uri("/v1/commands")).send(rest, this::answered);
        assertThat(answers).isEqualTo(rest.size());
        return outcomes.get(rest.getLast().id()).get("position").asLong();
    }

    /** Accepted or refused as the auditor has it, and when sent again answered as before. */
    private void answered(Sent sent, JsonNode outcome) {
        assertThat(outcome.get("status").asInt()).as("%s\n%s", sent.line(), outcome)
                .isIn(sent.isAccepted() ? List.of(200, 201) : List.of(422));
        JsonNode before = outcomes.put(sent.id(), outcome.has("position") ? outcome : outcome.get("problem"));
        if (before != null) {
            assertThat(outcomes.get(sent.id()).get("position")).isEqualTo(before.get("position"));
        }
    }

    private void booksAreRight(LedgerClient client, long head) throws IOException {
        JsonNode levels = client.ask(head, """
                { stockLevels(first: 200) { pageInfo { hasNextPage } edges { node { location sku onHand valueMinor
                    inTransit inTransitMinor reserved quarantined available
                    batches { batch expiresOn daysLeft onHand quarantined held } } } } }""").get("stockLevels");
        assertThat(levels.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        Map<String, JsonNode> shown = new TreeMap<>();
        levels.get("edges").forEach(edge -> {
            JsonNode level = edge.get("node");
            shown.put(level.get("location").asString() + "/" + level.get("sku").asString(), level);
        });
        for (LocationId location : history.assortment().locations()) {
            for (Sku sku : history.assortment().skus()) {
                JsonNode level = shown.get(location.value() + "/" + sku.value());
                levelIsRight(location, sku, level);
                onTheWayIsRight(client, head, location, sku);
            }
        }
        bookIsRight(client, head);
    }

    private void levelIsRight(LocationId location, Sku sku, JsonNode level) {
        Shelf.Contents expected = history.auditor().contents(location, sku);
        OnTheWay onTheWay = history.auditor().onTheWay(location, sku);
        TreeMap<String, Shelf.OfBatch> batches = new TreeMap<>();
        level.get("batches")
                .forEach(each -> batches.put(
                        each.get("batch").asString() + " "
                                + (each.get("expiresOn").isNull() ? null : each.get("expiresOn").asString()),
                        new Shelf.OfBatch(thousandths(each.get("onHand")), thousandths(each.get("quarantined")),
                                each.get("held").asBoolean())));
        assertThat(thousandths(level.get("onHand"))).as("%s %s", location, sku).isEqualTo(expected.quantity());
        assertThat(level.get("valueMinor").asLong()).as("%s %s", location, sku).isEqualTo(expected.value());
        assertThat(thousandths(level.get("reserved"))).as("%s %s", location, sku).isEqualTo(expected.reserved());
        assertThat(thousandths(level.get("quarantined"))).as("%s %s", location, sku)
                .isEqualTo(expected.batches().values().stream().mapToLong(Shelf.OfBatch::quarantined).sum());
        assertThat(thousandths(level.get("available"))).as("%s %s", location, sku)
                .isEqualTo(history.auditor().available(location, sku, dayOf(level.get("batches"))));
        assertThat(batches).as("%s %s", location, sku).isEqualTo(expected.batches());
        assertThat(new OnTheWay(thousandths(level.get("inTransit")), level.get("inTransitMinor").asLong()))
                .as("%s %s", location, sku)
                .isEqualTo(onTheWay);
    }

    /** The day on which the server has looked: what expires then has no days left. Any day where nothing expires. */
    private static LocalDate dayOf(JsonNode batches) {
        return batches.valueStream()
                .filter(batch -> !batch.get("expiresOn").isNull())
                .map(batch -> LocalDate.parse(batch.get("expiresOn").asString())
                        .minusDays(batch.get("daysLeft").asInt()))
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }

    private void onTheWayIsRight(LedgerClient client, long head, LocationId location, Sku sku) throws IOException {
        JsonNode transit = client.ask(head, """
                { inTransit(location: "%s", sku: "%s", first: 200) { totals { quantity valueMinor }
                    edges { node { goods { quantity valueMinor } } } } }""".formatted(location.value(), sku.value()))
                .get("inTransit");
        long quantity = 0;
        long value = 0;
        for (JsonNode edge : transit.get("edges")) {
            quantity += thousandths(edge.at("/node/goods/quantity"));
            value += edge.at("/node/goods/valueMinor").asLong();
        }
        assertThat(new OnTheWay(quantity, value)).isEqualTo(history.auditor().onTheWay(location, sku))
                .isEqualTo(new OnTheWay(thousandths(transit.at("/totals/quantity")),
                        transit.at("/totals/valueMinor").asLong()));
    }

    /** The book of a moment after everything is the stock. */
    private void bookIsRight(LedgerClient client, long head) throws IOException {
        for (LocationId location : history.assortment().locations()) {
            JsonNode book = client.ask(head, """
                    { stockAt(location: "%s", moment: "2100-01-01T00:00:00Z", first: 200) {
                        edges { node { sku onHand valueMinor } } } }""".formatted(location.value())).get("stockAt");
            for (JsonNode edge : book.get("edges")) {
                Shelf.Contents expected = history.auditor()
                        .contents(location, new Sku(edge.at("/node/sku").asString()));
                assertThat(thousandths(edge.at("/node/onHand"))).isEqualTo(expected.quantity());
                assertThat(edge.at("/node/valueMinor").asLong()).isEqualTo(expected.value());
            }
        }
    }

    private static long thousandths(JsonNode decimal) {
        return Quantity.of(decimal.decimalValue()).thousandths();
    }
}
