package io.tillbook.server.cluster;

import io.tillbook.command.Capabilities;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.SmallStore;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sales of one unit each, which tills send to any node until they know what became of them. */
final class Sales {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_TRIES = 2_000;
    private static final Set<Integer> SENT_AGAIN = Set.of(429, 503);

    private final List<URI> nodes;
    private final Http http = new Http();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final Map<String, Sold> sold = new ConcurrentHashMap<>();

    /**
     * A sale of which it is known what became of it.
     *
     * @param location where
     * @param status the status of the answer
     * @param answer the answer
     */
    record Sold(String location, int status, JsonNode answer) {
        boolean isAccepted() {
            return status == 200 || status == 201;
        }
    }

    Sales(List<URI> nodes) {
        this.nodes = nodes;
    }

    /** Sells a unit, and sends the same command again and again where the answer is lost or asks for it. */
    Sold sell(String location, String id) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Sold outcome = attempt(location, id);
            if (outcome != null) {
                sold.put(id, outcome);
                return outcome;
            }
            sentAgain.incrementAndGet();
            if (givenUp.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError(id + " has no answer");
    }

    /** What became of the sales, by their ids. */
    Map<String, Sold> all() {
        return sold;
    }

    /** How often a sale was sent again. */
    int sentAgain() {
        return sentAgain.get();
    }

    private @Nullable Sold attempt(String location, String id) {
        URI node = nodes.get(turn.getAndIncrement() % nodes.size());
        try {
            Answer answer = http.send(
                    Http.request(node.resolve("/v1/commands/" + LedgerClient.commandId(id)))
                            .header("Content-Type", "application/json")
                            .timeout(PATIENCE),
                    "PUT", BodyPublishers.ofString(body(location, id)));
            return SENT_AGAIN.contains(answer.status())
                    ? null
                    : new Sold(location, answer.status(), answer.json());
        } catch (UncheckedIOException lost) {
            return null;
        }
    }

    private static String body(String location, String id) {
        return Capabilities.all()
                .types()
                .json()
                .writeValueAsString(Map.of("type", "sales.CompleteSale", "occurredAt",
                        "2026-11-22T09:31:07+08:00", "payload", SmallStore.sale(location, id, 1)));
    }
}
