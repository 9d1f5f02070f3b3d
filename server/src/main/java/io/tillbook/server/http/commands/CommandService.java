package io.tillbook.server.http.commands;

import io.tillbook.api.audit.AuditPermissions;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandMeters;
import io.tillbook.server.http.Failures;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.commands.Reply.Accepted;
import io.tillbook.server.http.commands.Reply.Failed;
import io.tillbook.server.http.commands.Reply.Refused;
import io.tillbook.server.payload.Envelope;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.payload.Payloads;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Credentials.Completed;
import io.tillbook.server.security.Forbidden;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Reads commands, dispatches them and tells their outcomes. It knows nothing of HTTP. */
final class CommandService {
    private final AuthorizedDispatch dispatch;
    private final Function<Command, Completed> completing;
    private final Outcomes outcomes;
    private final Payloads payloads;
    private final TypeRegistry types;
    private final CommandMeters meters;
    private final DeniedRequests denied;

    /** @param completing puts into a command what deciders cannot make */
    CommandService(AuthorizedDispatch dispatch, Function<Command, Completed> completing, Outcomes outcomes,
            TypeRegistry types, CommandMeters meters, DeniedRequests denied) {
        this.dispatch = dispatch;
        this.completing = completing;
        this.outcomes = outcomes;
        this.payloads = new Payloads(dispatch.handlings());
        this.types = types;
        this.meters = meters;
        this.denied = denied;
    }

    /**
     * Has a command decided.
     *
     * @param sent the command, good or bad
     * @param sender who has sent it, when
     */
    Reply decide(Sent sent, Sender sender) {
        return decide(List.of(sent), sender).getFirst();
    }

    /**
     * Has commands decided in their order, together where that can be.
     *
     * @param sent the commands, good or bad
     * @param sender who has sent them, when
     * @return a reply to each
     */
    List<Reply> decide(List<? extends Sent> sent, Sender sender) {
        List<Work> all = sent.stream().map(Work::new).toList();
        // Those of one chunk are looked up together: for a session that is a look into the database.
        Supplier<Caller> caller = SingletonSupplier.of(sender.caller());
        all.forEach(work -> work.read(sender, caller));
        List<Work> open = all.stream().filter(work -> work.reply == null).toList();
        while (!open.isEmpty()) {
            open = open.subList(decideFirst(open), open.size());
        }
        return all.stream().map(work -> work.answered(sender.since())).toList();
    }

    /** How many of them, from the first on, are answered now. */
    private int decideFirst(List<Work> open) {
        try {
            List<Answer> answers = dispatch.send(open.stream().<Submission<?>>map(Work::submission).toList());
            for (int index = 0; index < answers.size(); index++) {
                open.get(index).answer(answers.get(index));
            }
            return answers.size();
        } catch (RuntimeException failure) {
            open.getFirst().fail(failure);
            return 1;
        }
    }

    /**
     * The recorded outcome of an earlier command, for whoever has sent it: the figures of a refusal concern nobody
     * else.
     *
     * @throws Forbidden where somebody else has sent it, and the caller may not see the history
     */
    Optional<Reply> recorded(CommandId id, Caller caller) {
        return outcomes.recorded(id).map(found -> {
            boolean isOwn = caller.principal().equals(found.occurrence().actor());
            if (!isOwn && !caller.reach(AuditPermissions.HISTORY).covers(extent(found.occurrence()))) {
                throw new Forbidden(AuditPermissions.HISTORY, "Somebody else has sent this command.");
            }
            return reply(id, found.decided(), null);
        });
    }

    private static Extent extent(Occurrence occurrence) {
        LocationId at = occurrence.location();
        return at == null ? Extent.CHAIN : Extent.at(at);
    }

    /** One command on its way; remembers how far it came. */
    private final class Work {
        private final Sent sent;
        private String type = CommandMeters.UNKNOWN;
        private @Nullable Caller by;
        private @Nullable Submission<?> submission;
        private @Nullable String shownOnce;
        private @Nullable Reply reply;

        Work(Sent sent) {
            this.sent = sent;
        }

        void read(Sender sender, Supplier<Caller> caller) {
            try {
                Envelope envelope = sent.envelope();
                type = payloads.knows(envelope.type()) ? envelope.type() : type;
                Command command = command(envelope);
                String sentAs = command instanceof HoldDamaged ? DamagedReports.TYPE : envelope.type();
                Cause cause = new Cause(envelope.occurredAt(), sender.correlationId(), null);
                by = caller.get();
                JournalPassage journal = envelope.journal();
                complete(dispatch
                        .permitted(by, envelope.id(), sentAs, command, cause, payloads.fingerprint(envelope))
                        .beside(journal == null ? null : dispatch.shown(by, journal)));
            } catch (RuntimeException failure) {
                fail(failure);
            }
        }

        /** Once it is permitted: a hash of a password is costly on purpose. */
        private void complete(Submission<?> permitted) {
            Completed completed = completing.apply(permitted.command());
            submission = permitted.with(completed.command());
            shownOnce = completed.shownOnce();
        }

        Submission<?> submission() {
            return Objects.requireNonNull(submission, "it was not read");
        }

        void answer(Answer answer) {
            CommandId id = submission().occurrence().commandId();
            reply = switch (answer) {
                case Decided decided -> reply(id, decided, decided.repeated() ? null : shownOnce);
                case IdReused reused -> new Failed(about(id, idReused(reused)));
                case OutOfReach _ -> failed(id, dispatch.outOfReach(submission()));
            };
        }

        void fail(RuntimeException failure) {
            reply = failed(sent.id(), failure);
        }

        private Failed failed(@Nullable CommandId id, RuntimeException failure) {
            if (failure instanceof Forbidden forbidden && by != null) {
                denied.note(Denial.of(by, type, forbidden));
            }
            return new Failed(about(id, Failures.problem(failure)));
        }

        Reply answered(long since) {
            Reply given = Objects.requireNonNull(reply, "it was not answered");
            meters.answered(type, given.outcome(), since);
            return given;
        }
    }

    private static Problem about(@Nullable CommandId id, Problem problem) {
        return id == null ? problem : problem.with(Envelope.COMMAND_ID, id.toString());
    }

    /** The command; where a report cannot be read, the one that holds it. */
    private Command command(Envelope envelope) {
        try {
            return payloads.read(envelope);
        } catch (MalformedRequest damaged) {
            return DamagedReports.of(envelope, damaged).orElseThrow(() -> damaged);
        }
    }

    private Reply reply(CommandId id, Decided decided, @Nullable String token) {
        return switch (decided.outcome()) {
            case CommandAccepted accepted -> new Accepted(id, decided.position(), accepted.events(),
                    decided.repeated(), token);
            case CommandRefused refused -> new Refused(id, decided.position(), refused.rejection().detail(),
                    types.json().valueToTree(refused.rejection()));
        };
    }

    private static Problem idReused(IdReused reused) {
        List<FieldError> differences = reused.fields()
                .stream()
                .map(field -> FieldError.at(field, "differs from the command that was sent first"))
                .toList();
        return Problem.of(ProblemType.COMMAND_ID_REUSED,
                "Another command was sent with this id; they differ in " + String.join(", ", reused.fields()) + ".")
                .withErrors(differences);
    }
}
