package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The way of commands to the server that decides them. */
@FunctionalInterface
public interface CommandClient {
    /**
     * Sends commands.
     *
     * @param results takes the server's results in the order of the commands, each as it arrives
     * @throws IOException when not all results arrived
     * @throws NotPermitted when the sender may not send them
     * @throws UnexpectedResponse when the server does not answer as it should
     */
    void send(List<PendingCommand> commands, Consumer<CommandResult> results) throws IOException, InterruptedException;
}
