package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/**
 * The way in for commands: finds the decider of each and runs it in this process. Whatever routes commands between
 * processes stands in front of it.
 */
public final class CommandDispatch {
    private final StreamRunner runner;
    private final Map<String, CommandHandling<?>> handlings = new TreeMap<>();

    /** Dispatches the commands of these handlings. */
    public CommandDispatch(StreamRunner runner, Collection<CommandHandling<?>> handlings) {
        this.runner = runner;
        for (CommandHandling<?> handling : handlings) {
            if (this.handlings.putIfAbsent(handling.type(), handling) != null) {
                throw new IllegalArgumentException("two slices handle " + handling.type());
            }
        }
    }

    /** The commands that can be sent, by published name. */
    public List<CommandHandling<?>> handlings() {
        return List.copyOf(handlings.values());
    }

    /**
     * Sends a command and waits for its answer, which is on disk by then.
     *
     * @throws Contention when others kept writing to the same streams, so that it could not be decided
     */
    public Answer send(Submission<?> submission) {
        return send(List.of(submission)).getFirst();
    }

    /**
     * Sends commands that are decided in their order, and waits for the answers to as many of them as were decided in
     * one batch, which are on disk by then. The caller sends the others again.
     *
     * @param submissions one at least
     * @return the answers to the first of them, one at least
     * @throws RuntimeException as if the first had been sent alone; none was decided
     */
    public List<Answer> send(List<Submission<?>> submissions) {
        List<PlannedCommand<?>> commands = new ArrayList<>();
        for (Submission<?> submission : submissions) {
            CommandHandling<?> handling = handlings.get(type(submission));
            if (handling == null) {
                break;
            }
            commands.add(command(handling, submission));
        }
        if (commands.isEmpty()) {
            throw new NoHandlerForCommandException("nobody handles " + type(submissions.getFirst()));
        }
        return runner.run(commands);
    }

    private static String type(Submission<?> submission) {
        return submission.occurrence().commandType();
    }

    private static <C extends Command> PlannedCommand<C> command(CommandHandling<C> handling,
            Submission<?> submission) {
        Submission<C> sent = submission.with(handling.command().cast(submission.command()));
        return PlannedCommand.of(sent.decidedBy(handling.decider()), sent);
    }
}
