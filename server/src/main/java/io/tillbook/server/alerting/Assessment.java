package io.tillbook.server.alerting;

import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.server.intake.DerivedCommandId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends a stock to be looked at, but only when something would come of it: the ledger is not filled with looks at
 * stocks that are as they were.
 */
final class Assessment {
    private static final String TYPE = AlertsCommands.ASSESSMENT.type();

    private final StreamRunner runner;
    private final CommandDispatch dispatch;
    private final InstantSource clock;
    private final LongAdder sent = new LongAdder();

    /**
     * Why a stock is looked at.
     *
     * @param key what tells this occasion from all others, so that the same one gives the same command
     * @param correlationId ties the command to what led to it
     * @param causationId what led to it
     */
    record Occasion(String key, String correlationId, String causationId) {}

    Assessment(StreamRunner runner, CommandDispatch dispatch, InstantSource clock) {
        this.runner = runner;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Has a stock looked at. */
    void of(WatchedStock stock, Occasion occasion) {
        AssessStock command = new AssessStock(stock.location(), stock.sku());
        CommandId id = DerivedCommandId.of(TYPE, stock.location().value(), stock.sku().value(), occasion.key());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Occurrence occurrence = new Occurrence(id, TYPE, null, stock.location(), null, now, now.toInstant(),
                occasion.correlationId(), occasion.causationId());
        if (wouldChangeSomething(runner.foresee(AlertsCommands.ASSESSMENT.decider(), command, occurrence))) {
            dispatch.send(new Submission<>(command, occurrence, fingerprint(stock)));
            sent.increment();
        }
    }

    /** How many commands were sent since the start. */
    long sent() {
        return sent.sum();
    }

    /** What is refused is not known to the catalog, and so is no stock to look at. */
    private static boolean wouldChangeSomething(Decision decision) {
        return switch (decision) {
            case Accepted accepted -> !accepted.events().isEmpty();
            case Refused _ -> false;
        };
    }

    /** The time is left out: the same occasion at another time is the same command. */
    private static Fingerprint fingerprint(WatchedStock stock) {
        return new Fingerprint(new TreeMap<>(Map.of("/type", TYPE, "/payload/location", stock.location().value(),
                "/payload/sku", stock.sku().value())));
    }
}
