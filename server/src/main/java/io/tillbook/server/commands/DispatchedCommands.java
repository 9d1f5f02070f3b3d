package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.payload.Fingerprints;
import io.tillbook.server.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands commands to the dispatch, as the HTTP endpoints do with what they have read. */
final class DispatchedCommands implements Commands {
    private final AuthorizedDispatch dispatch;
    private final Map<Class<?>, String> types;
    private final CommandMeters meters;

    DispatchedCommands(AuthorizedDispatch dispatch, CommandMeters meters) {
        this.dispatch = dispatch;
        this.types = dispatch.handlings()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::command, CommandHandling::type));
        this.meters = meters;
    }

    @Override
    public CommandOutcome send(CommandId id, Command command, Cause cause) {
        long since = System.nanoTime();
        String type = Optional.ofNullable(types.get(command.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + command.getClass()));
        Submission<?> submission = dispatch.permitted(Caller.SERVER, id, type, command, cause,
                Fingerprints.of(type, cause.occurredAt(), command));
        return switch (dispatch.send(List.of(submission)).getFirst()) {
            case Decided decided -> {
                meters.decided(type, decided.outcome(), decided.repeated(), since);
                yield decided.outcome();
            }
            case IdReused reused -> {
                meters.answered(type, "command_id_reused", since);
                throw new CommandIdReused(id, reused.fields());
            }
            case OutOfReach _ -> throw new IllegalStateException("the server reaches everything");
        };
    }
}
