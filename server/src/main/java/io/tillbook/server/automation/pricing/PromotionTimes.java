package io.tillbook.server.automation.pricing;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.ClaimLost;
import io.tillbook.query.pricing.promotion.Holding;
import io.tillbook.server.delivery.AlertMessages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes on the delivery of a message when a promotion begins and when it ends, which no event tells: nothing has to
 * happen then. Up to when that was done is kept in milliseconds, where other readers keep their positions.
 */
final class PromotionTimes {
    private static final String READER = "promotion-times";
    /** Commands that were received just now are known to the views by then. */
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final Changes changes;
    private final String channel;
    private final Consumer<Collection<AlertDelivery>> takeOn;
    private final Checkpoints checkpoints;
    private long awaited;
    private Instant asOf = Instant.MIN;

    /** What the views tell. */
    interface Changes {
        /** The versions that begin or end after a moment, and not after another one. */
        List<Holding> between(Instant after, Instant last);

        /** Up to which event that is known. */
        long position();

        /** Up to which event there is something to know. */
        long head();
    }

    /**
     * What is told.
     *
     * @param name what the promotion is called by the version
     */
    private record Told(PromotionId promotion, int version, String name) {}

    /**
     * @param channel name of the channel
     * @param takeOn takes deliveries on, those that were not taken on before
     */
    PromotionTimes(Changes changes, String channel, Consumer<Collection<AlertDelivery>> takeOn,
            Checkpoints checkpoints) {
        this.changes = changes;
        this.channel = channel;
        this.takeOn = takeOn;
        this.checkpoints = checkpoints;
    }

    /** Tells of what has begun or ended, up to when the views are known to be complete; nothing the first time. */
    void run(Instant now) {
        if (changes.position() < awaited) {
            return;
        }
        if (asOf.isAfter(Instant.MIN)) {
            tell(asOf.minus(BEHIND), now);
        }
        awaited = changes.head();
        asOf = now;
    }

    private void tell(Instant until, Instant now) {
        Instant last = Instant.ofEpochMilli(until.toEpochMilli());
        long since = checkpoints.claim(READER, last.toEpochMilli()).orElseThrow(() -> new ClaimLost(READER));
        if (since < last.toEpochMilli()) {
            takeOn.accept(deliveries(Instant.ofEpochMilli(since), last, now));
            checkpoints.store(READER, last.toEpochMilli());
        }
    }

    /** Lets another process do this. */
    void release() {
        checkpoints.release(READER);
    }

    private List<AlertDelivery> deliveries(Instant since, Instant last, Instant now) {
        List<Holding> found = changes.between(since, last);
        return Stream.concat(
                found.stream()
                        .filter(holding -> holding.beginsBetween(since, last))
                        .map(holding -> delivery("pricing.PromotionBegan", holding, holding.from(), now)),
                found.stream()
                        .filter(holding -> holding.endsBetween(since, last) && !goesOn(holding, found))
                        .flatMap(holding -> Stream.ofNullable(holding.until())
                                .map(until -> delivery("pricing.PromotionEnded", holding, until, now))))
                .toList();
    }

    /** Whether another version takes its place. */
    private static boolean goesOn(Holding ended, List<Holding> all) {
        return all.stream()
                .anyMatch(each -> each.promotion().equals(ended.promotion()) && each.from().equals(ended.until()));
    }

    private AlertDelivery delivery(String type, Holding holding, Instant at, Instant now) {
        String message = AlertMessages.of(type, at.atOffset(ZoneOffset.UTC),
                new Told(holding.promotion(), holding.version(), holding.name()));
        String name = String.join("/", type, holding.promotion().value(), Integer.toString(holding.version()),
                at.toString());
        return AlertDelivery.begun(
                new AlertId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()), channel,
                message, now);
    }
}
