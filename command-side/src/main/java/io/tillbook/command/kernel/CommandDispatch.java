package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** The way in for commands: over the command bus, so that a distributed one can carry them to another process. */
public final class CommandDispatch {
    private static final String TOGETHER = "commands.Together";

    private final CommandBus bus;
    private final Map<String, CommandHandling<?>> handlings = new TreeMap<>();

    /** Commands that are sent at once. */
    private record Together(List<Submission<?>> submissions) {}

    /** Answers to the first of them. */
    private record Answers(List<Answer> inOrder) {}

    /** Puts every handling on the bus. */
    public CommandDispatch(CommandBus bus, StreamRunner runner, Collection<CommandHandling<?>> handlings) {
        this.bus = bus;
        handlings.forEach(handling -> subscribe(runner, handling));
        bus.subscribe(TOGETHER, message -> run(runner, (Together) message.getPayload()));
    }

    /** The commands that can be sent, by published name. */
    public List<CommandHandling<?>> handlings() {
        return List.copyOf(handlings.values());
    }

    /**
     * Sends a command and waits for its answer, which is on disk by then.
     *
     * @throws Contention when it could not be decided because others kept writing to the same streams
     */
    public Answer send(Submission<?> submission) {
        return (Answer) sent(submission, type(submission));
    }

    /**
     * Sends commands that are to be decided in their order, and waits for the answers to as many of them as were
     * decided together, which are on disk by then. The others are to be sent again.
     *
     * @param submissions one at least
     * @return the answers to the first of them, one at least
     * @throws RuntimeException as if the first had been sent alone; none was decided
     */
    public List<Answer> send(List<Submission<?>> submissions) {
        return submissions.size() == 1
                ? List.of(send(submissions.getFirst()))
                : ((Answers) sent(new Together(submissions), TOGETHER)).inOrder();
    }

    private Object sent(Object payload, String name) {
        CommandMessage<Object> message = new GenericCommandMessage<>(
                new GenericMessage<>(payload, MetaData.emptyInstance()), name);
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        // Not getResult, which answers with nothing when this thread is interrupted.
        var result = callback.join();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private void subscribe(StreamRunner runner, CommandHandling<?> handling) {
        if (handlings.putIfAbsent(handling.type(), handling) != null) {
            throw new IllegalArgumentException("two slices handle " + handling.type());
        }
        bus.subscribe(handling.type(),
                message -> runner.run(List.of(assignment(handling, (Submission<?>) message.getPayload())))
                        .getFirst());
    }

    private Answers run(StreamRunner runner, Together together) {
        List<Submission<?>> submissions = together.submissions();
        List<Submission<?>> handled =
                submissions.stream().takeWhile(each -> handlings.containsKey(type(each))).toList();
        List<Submission<?>> taken = handled.isEmpty() ? submissions.subList(0, 1) : handled;
        return new Answers(runner.run(taken.stream().map(this::assignment).toList()));
    }

    private Assignment<?> assignment(Submission<?> submission) {
        CommandHandling<?> handling = handlings.get(type(submission));
        if (handling == null) {
            throw new NoHandlerForCommandException("nobody handles " + type(submission));
        }
        return assignment(handling, submission);
    }

    private static String type(Submission<?> submission) {
        return submission.occurrence().commandType();
    }

    private static <C extends Command> Assignment<C> assignment(CommandHandling<C> handling,
            Submission<?> submission) {
        C command = handling.command().cast(submission.command());
        return new Assignment<>(handling.decider(),
                new Submission<>(command, submission.occurrence(), submission.fingerprint()));
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
