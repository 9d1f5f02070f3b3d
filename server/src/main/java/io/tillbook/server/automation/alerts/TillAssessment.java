package io.tillbook.server.automation.alerts;

import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Tells the ledger what is the matter with a till, but only where that changes something. */
final class TillAssessment {
    private static final String TYPE = AlertsCommands.TILL_ASSESSMENT.type();

    private final StreamRunner runner;
    private final Commands commands;
    private final LongSupplier position;
    private final InstantSource clock;

    /** @param position up to where the ledger is known: what holds again later is another command */
    TillAssessment(StreamRunner runner, Commands commands, LongSupplier position, InstantSource clock) {
        this.runner = runner;
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    void of(AssessTill command) {
        CommandId id = DerivedCommandId.of(TYPE, command.location().value(), command.register().value(),
                Long.toString(position.getAsLong()), command.matters().toString());
        Instant now = clock.instant();
        Cause cause = Cause.at(now.atOffset(ZoneOffset.UTC));
        Occurrence occurrence = cause.occurrence(id, TYPE, Principal.SERVER, command, now);
        if (runner.foresee(AlertsCommands.TILL_ASSESSMENT.decider(), command, occurrence) instanceof Accepted accepted
                && !accepted.events().isEmpty()) {
            commands.send(id, command, cause);
        }
    }
}
