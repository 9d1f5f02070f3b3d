package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.pricing.markdown.DueMarkdowns;
import io.tillbook.command.pricing.markdown.MarkdownCommands;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Proposes the markdowns that are due, and only those that would be accepted: refusals would fill the ledger. The id of
 * a command follows from its markdown and the moment: one that is refused, since the batch has changed meanwhile, can
 * be proposed later. The markdown itself is proposed once, whatever the ids.
 */
final class ProposedMarkdowns {
    private static final String TYPE = MarkdownCommands.PROPOSAL.type();

    private final DueMarkdowns due;
    private final StreamRunner runner;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * A batch that is looked at.
     *
     * @param location where it is
     */
    record Batch(LocationId location, Sku sku, BatchId id) {}

    ProposedMarkdowns(DueMarkdowns due, StreamRunner runner, Commands commands, InstantSource clock) {
        this.due = due;
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
    }

    /** How many days before its last one a batch may be proposed; below zero where nobody has set any step. */
    int mostDays() {
        return due.mostDays();
    }

    /** Proposes what is due for a batch. */
    void of(Batch batch) {
        Instant now = clock.instant();
        if (mostDays() < 0) {
            return;
        }
        due.of(batch.location(), batch.sku(), batch.id(), now).ifPresent(command -> propose(command, now));
    }

    private void propose(ProposeMarkdown command, Instant now) {
        CommandId id = DerivedCommandId.of(TYPE, command.markdown().value(), now.toString());
        Cause cause = Cause.at(now.atOffset(ZoneOffset.UTC));
        Occurrence occurrence = cause.occurrence(id, TYPE, Principal.SERVER, command, now);
        if (runner.foresee(MarkdownCommands.PROPOSAL.decider(), command, occurrence) instanceof Accepted) {
            commands.send(id, command, cause);
        }
    }
}
