package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.payload.Fingerprints;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands commands to the dispatch, as the HTTP endpoints do with what they have read. */
final class DispatchedCommands implements Commands {
    private final CommandDispatch dispatch;
    private final Map<Class<?>, String> types;
    private final CommandMeters meters;
    private final InstantSource clock;

    DispatchedCommands(CommandDispatch dispatch, CommandMeters meters, InstantSource clock) {
        this.dispatch = dispatch;
        this.types = dispatch.handlings()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::command, CommandHandling::type));
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public CommandOutcome send(CommandId id, Command command, Cause cause) {
        long since = System.nanoTime();
        String type = Optional.ofNullable(types.get(command.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + command.getClass()));
        Submission<?> submission = new Submission<>(command, cause.occurrence(id, type, command, clock.instant()),
                Fingerprints.of(type, cause.occurredAt(), command));
        return switch (dispatch.send(submission)) {
            case Decided decided -> {
                meters.decided(type, decided.outcome(), decided.repeated(), since);
                yield decided.outcome();
            }
            case IdReused reused -> {
                meters.answered(type, "command_id_reused", since);
                throw new CommandIdReused(id, reused.fields());
            }
        };
    }
}
