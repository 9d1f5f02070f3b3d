package io.tillbook.server.automation.alerts;

import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a command that assesses a stock, but only where it would change something: assessments without effect would
 * fill the ledger.
 */
final class Assessment {
    private static final Logger LOG = LoggerFactory.getLogger(Assessment.class);
    private static final String TYPE = AlertsCommands.ASSESSMENT.type();

    private final StreamRunner runner;
    private final Commands commands;
    private final InstantSource clock;
    private final LongAdder sent = new LongAdder();

    /**
     * Why a stock is looked at.
     *
     * @param key what tells this trigger from all others, so that the same one gives the same command
     * @param correlationId ties the command to what led to it
     * @param causationId what led to it
     */
    record Trigger(String key, String correlationId, String causationId) {}

    Assessment(StreamRunner runner, Commands commands, InstantSource clock) {
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
    }

    /** Has a stock looked at. */
    void of(WatchedStock stock, Trigger trigger) {
        AssessStock command = new AssessStock(stock.location(), stock.sku());
        CommandId id = DerivedCommandId.of(TYPE, stock.location().value(), stock.sku().value(), trigger.key());
        Instant now = clock.instant();
        Cause cause = new Cause(now.atOffset(ZoneOffset.UTC), trigger.correlationId(), trigger.causationId());
        Occurrence occurrence = cause.occurrence(id, TYPE, Principal.SERVER, command, now);
        if (wouldChangeSomething(runner.foresee(AlertsCommands.ASSESSMENT.decider(), command, occurrence))) {
            send(id, command, cause);
        }
    }

    private void send(CommandId id, AssessStock command, Cause cause) {
        try {
            commands.send(id, command, cause);
            sent.increment();
        } catch (CommandIdReused before) {
            // The id tells the stock and the trigger, so the two differ in their times only: it was looked at then.
            LOG.debug("{} {} was looked at before", command.location().value(), command.sku().value(), before);
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
}
