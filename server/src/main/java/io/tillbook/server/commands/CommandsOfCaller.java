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

/** Sends commands that follow from a request under the name of whoever has sent it. */
public record CommandsOfCaller(AuthorizedDispatch dispatch, Caller caller) implements Commands {
    @Override
    public CommandOutcome send(CommandId id, Command command, Cause cause) {
        String type = dispatch.handlings()
                .stream()
                .filter(handling -> handling.command() == command.getClass())
                .map(CommandHandling::type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + command.getClass()));
        Submission<?> submission = dispatch.permitted(caller, id, type, command, cause,
                Fingerprints.of(type, cause.occurredAt(), command));
        return switch (dispatch.send(List.of(submission)).getFirst()) {
            case Decided decided -> decided.outcome();
            case IdReused reused -> throw new CommandIdReused(id, reused.fields());
            case OutOfReach _ -> throw dispatch.outOfReach(submission);
        };
    }
}
