package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** The way in for commands: over the command bus, so that a distributed one can carry them to another process. */
public final class CommandDispatch {
    private final CommandBus bus;
    private final Map<String, CommandHandling<?>> handlings = new TreeMap<>();

    /** Puts every handling on the bus. */
    public CommandDispatch(CommandBus bus, StreamRunner runner, Collection<CommandHandling<?>> handlings) {
        this.bus = bus;
        handlings.forEach(handling -> subscribe(runner, handling));
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
        String type = submission.occurrence().commandType();
        CommandMessage<Submission<?>> message = new GenericCommandMessage<>(
                new GenericMessage<>(submission, MetaData.emptyInstance()), type);
        FutureCallback<Submission<?>, Answer> callback = new FutureCallback<>();
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
        bus.subscribe(handling.type(), message -> run(runner, handling, (Submission<?>) message.getPayload()));
    }

    private static <C extends Command> Answer run(StreamRunner runner, CommandHandling<C> handling,
            Submission<?> submission) {
        C command = handling.command().cast(submission.command());
        return runner.run(handling.decider(),
                new Submission<>(command, submission.occurrence(), submission.fingerprint()));
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
