package io.tillbook.server.automation;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Tells the ledger what is the matter with something, but only where that changes anything.
 *
 * @param <C> the command that tells it
 */
public final class Foreseen<C extends Command> {
    private final CommandHandling<C> handling;
    private final StreamRunner runner;
    private final Commands commands;
    private final LongSupplier position;
    private final InstantSource clock;

    /** @param position up to where the ledger is known: what holds again later is another command */
    public Foreseen(CommandHandling<C> handling, StreamRunner runner, Commands commands, LongSupplier position,
            InstantSource clock) {
        this.handling = handling;
        this.runner = runner;
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    /**
     * Sends a command, unless nothing would come of it.
     *
     * @param about what tells it from others that are sent at the same position
     */
    public void send(C command, String... about) {
        CommandId id = DerivedCommandId.of(Stream
                .of(Stream.of(handling.type()), Stream.of(about), Stream.of(Long.toString(position.getAsLong())))
                .flatMap(each -> each)
                .toArray(String[]::new));
        Instant now = clock.instant();
        Cause cause = Cause.at(now.atOffset(ZoneOffset.UTC));
        Occurrence occurrence = cause.occurrence(id, handling.type(), Principal.SERVER, command, now);
        if (runner.foresee(handling.decider(), command, occurrence) instanceof Accepted accepted
                && !accepted.events().isEmpty()) {
            commands.send(id, command, cause);
        }
    }
}
