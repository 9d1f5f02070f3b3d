package io.tillbook.server.commands;

import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import io.tillbook.server.security.Forbidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one way to the dispatch: every command has a caller, who has to be permitted to send it. How far they may reach
 * goes with the command, since often only the ledger tells where the thing is that it names.
 */
public final class AuthorizedDispatch {
    private final CommandDispatch dispatch;
    private final Map<String, CommandHandling<?>> handlings;
    private final Delegation delegation;
    private final Callers callers;
    private final Erasure erasure;
    private final InstantSource clock;

    /** Asks for rights in front of a dispatch. */
    public AuthorizedDispatch(CommandDispatch dispatch, Delegation delegation, Callers callers,
            Erasure erasure, InstantSource clock) {
        this.dispatch = dispatch;
        this.handlings = dispatch.handlings()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::type, Function.identity()));
        this.delegation = delegation;
        this.callers = callers;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** The commands that can be sent, by published name. */
    public List<CommandHandling<?>> handlings() {
        return dispatch.handlings();
    }

    /**
     * A command as it may be sent.
     *
     * @param type its published name
     * @throws Forbidden where the caller may not send it
     * @throws IllegalArgumentException where nobody handles it
     */
    public Submission<?> permitted(Caller caller, CommandId id, String type, Command command, Cause cause,
            Fingerprint fingerprint) {
        Permission needed = permission(type);
        if (!caller.may(needed)) {
            throw new Forbidden(needed);
        }
        if (command instanceof AccessCommand access) {
            delegation.check(caller, access, needed);
        }
        Occurrence occurrence = cause.occurrence(id, type, caller.principal(), command, clock.instant());
        return new Submission<>(command, occurrence.with(caller.standing().orElse(null)), fingerprint,
                caller.reach(needed));
    }

    /** Sends commands, see {@link CommandDispatch#send(List)}. */
    public List<Answer> send(List<Submission<?>> submissions) {
        boolean isOfRights = submissions.stream().anyMatch(sent -> sent.command() instanceof AccessCommand);
        return isOfRights ? sendOfRights(submissions) : dispatch.send(submissions);
    }

    private List<Answer> sendOfRights(List<Submission<?>> submissions) {
        List<? extends Command> commands = submissions.stream().map(Submission::command).toList();
        erasure.before(commands);
        try {
            List<Answer> answers = dispatch.send(submissions);
            erasure.after(commands);
            return answers;
        } finally {
            // After a failure too: nobody knows then whether it was appended.
            callers.forget();
        }
    }

    /** What the sender of a command lacks that reaches too far. */
    public Forbidden outOfReach(Submission<?> submission) {
        return new Forbidden(permission(submission.occurrence().commandType()),
                "You may do this, but not at all locations that it concerns.");
    }

    private Permission permission(String type) {
        return Optional.ofNullable(handlings.get(type))
                .map(CommandHandling::permission)
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + type));
    }
}
