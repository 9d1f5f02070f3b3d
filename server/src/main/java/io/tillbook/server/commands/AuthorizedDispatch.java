package io.tillbook.server.commands;

import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.devices.DevicesPermissions;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.ErasesSubject;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.devices.ToldJournal;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import io.tillbook.server.security.Forbidden;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The one way to the dispatch: every command has a caller, who has to be permitted to send it. How far they may reach
 * goes with the command, since often only the ledger tells where the thing is that it names.
 */
public final class AuthorizedDispatch {
    private static final String OUT_OF_REACH = "You may do this, but not at all locations that it concerns.";

    private final CommandRoute route;
    private final LongConsumer learned;
    private final Map<String, CommandHandling<?>> handlings;
    private final Delegation delegation;
    private final Callers callers;
    private final Erasure erasure;
    private final InstantSource clock;

    /**
     * Asks for rights in front of a route.
     *
     * @param handlings the commands that can be sent over it
     * @param learned waits until this process has learned of what stands up to a position
     */
    public AuthorizedDispatch(CommandRoute route, Collection<CommandHandling<?>> handlings, LongConsumer learned,
            Delegation delegation, Callers callers, Erasure erasure, InstantSource clock) {
        this.route = route;
        this.learned = learned;
        this.handlings = handlings.stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::type, Function.identity()));
        this.delegation = delegation;
        this.callers = callers;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** The commands that can be sent, by published name. */
    public List<CommandHandling<?>> handlings() {
        return List.copyOf(handlings.values());
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
        checkFurther(caller, type, command);
        if (command instanceof AccessCommand access) {
            delegation.check(caller, access, needed);
        }
        Occurrence occurrence = cause.occurrence(id, type, caller.principal(), command, clock.instant());
        return new Submission<>(command, occurrence.with(caller.standing().orElse(null)), fingerprint,
                caller.reach(needed));
    }

    /**
     * What a caller shows of a device's journal beside a command.
     *
     * @throws Forbidden where they may show none
     */
    public ToldJournal shown(Caller caller, JournalPassage passage) {
        if (!caller.may(DevicesPermissions.ENROL)) {
            throw new Forbidden(DevicesPermissions.ENROL);
        }
        return new ToldJournal(passage, caller.reach(DevicesPermissions.ENROL));
    }

    /** What needs several permissions tells itself where it happens. */
    private void checkFurther(Caller caller, String type, Command command) {
        for (Permission further : handling(type).furtherPermissions()) {
            if (!caller.may(further)) {
                throw new Forbidden(further);
            }
            if (!caller.reach(further).covers(command.extent())) {
                throw new Forbidden(further, OUT_OF_REACH);
            }
        }
    }

    /** Sends commands, see {@link CommandRoute#send(List)}. */
    public List<Answer> send(List<Submission<?>> submissions) {
        boolean isOfRights = submissions.stream()
                .map(Submission::command)
                .anyMatch(command -> command instanceof AccessCommand || command instanceof ErasesSubject);
        return isOfRights ? sendOfRights(submissions) : route.send(submissions);
    }

    /** Commands of rights, and those that erase members. */
    private List<Answer> sendOfRights(List<Submission<?>> submissions) {
        List<? extends Command> commands = submissions.stream().map(Submission::command).toList();
        erasure.before(commands);
        try {
            List<Answer> answers = route.send(submissions);
            // Another process may have decided them: what rests on them here must not be older.
            answers.stream().flatMapToLong(AuthorizedDispatch::position).max().ifPresent(learned);
            erasure.after(commands);
            return answers;
        } finally {
            // After a failure too: nobody knows then whether it was appended.
            callers.forget();
        }
    }

    private static LongStream position(Answer answer) {
        return answer instanceof Decided decided ? LongStream.of(decided.position()) : LongStream.empty();
    }

    /** What the sender of a command lacks that reaches too far. */
    public Forbidden outOfReach(Submission<?> submission) {
        return new Forbidden(permission(submission.occurrence().commandType()), OUT_OF_REACH);
    }

    private Permission permission(String type) {
        return handling(type).permission();
    }

    private CommandHandling<?> handling(String type) {
        return Optional.ofNullable(handlings.get(type))
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + type));
    }
}
