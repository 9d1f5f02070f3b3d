package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.payload.Fingerprints;
import io.tillbook.server.security.Caller;
import java.util.ArrayList;
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
        Submission<?> submission = submission(new Sending(id, command, cause));
        return outcome(dispatch.send(List.of(submission)).getFirst(), submission, since);
    }

    /** Those that were not answered are sent again, and where sending fails, that is the first one's failure. */
    @Override
    public List<Sent> sendAll(List<Sending> all) {
        List<Submission<?>> submissions = new ArrayList<>();
        all.forEach(each -> submissions.add(submission(each)));
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < submissions.size()) {
            List<Submission<?>> rest = submissions.subList(sent.size(), submissions.size());
            long since = System.nanoTime();
            try {
                List<Answer> answers = dispatch.send(rest);
                for (int place = 0; place < answers.size(); place++) {
                    sent.add(sent(answers.get(place), rest.get(place), since));
                }
            } catch (RuntimeException failure) {
                sent.add(new Sent.Failed(failure));
            }
        }
        return sent;
    }

    private Sent sent(Answer answer, Submission<?> submission, long since) {
        try {
            return new Sent.Decided(outcome(answer, submission, since));
        } catch (CommandIdReused reused) {
            return new Sent.IdReused(reused);
        }
    }

    private Submission<?> submission(Sending sending) {
        String type = Optional.ofNullable(types.get(sending.command().getClass()))
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + sending.command().getClass()));
        return dispatch.permitted(Caller.SERVER, sending.id(), type, sending.command(), sending.cause(),
                Fingerprints.of(type, sending.cause().occurredAt(), sending.command()));
    }

    private CommandOutcome outcome(Answer answer, Submission<?> submission, long since) {
        String type = submission.occurrence().commandType();
        return switch (answer) {
            case Decided decided -> {
                meters.decided(type, decided.outcome(), decided.repeated(), since);
                yield decided.outcome();
            }
            case IdReused reused -> {
                meters.answered(type, "command_id_reused", since);
                throw new CommandIdReused(submission.occurrence().commandId(), reused.fields());
            }
            case OutOfReach _ -> throw new IllegalStateException("the server reaches everything");
        };
    }
}
