package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.Unavailable;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** Sends commands in order. After a failure it sends again from the first command without a result. */
final class RetryingSender {
    private final CommandClient client;
    private final RetryPolicy retries;
    private final Reporter reporter;

    /** Is told what became of commands. */
    interface Reporter {
        /** The server has decided on a command. */
        void decided(PendingCommand pending, CommandResult result);

        /** The server took nothing; it is tried again later. */
        void waiting(String reason);
    }

    RetryingSender(CommandClient client, RetryPolicy retries, Reporter reporter) {
        this.client = client;
        this.retries = retries;
        this.reporter = reporter;
    }

    /**
     * Delivers commands.
     *
     * @throws IOException when the server still took nothing after all attempts
     */
    void deliver(List<PendingCommand> commands) throws IOException, InterruptedException {
        Rest rest = new Rest(commands);
        int failures = 0;
        while (!rest.isEmpty()) {
            int before = rest.delivered;
            try {
                rest.send();
            } catch (IOException failed) {
                failures = rest.delivered == before ? failures + 1 : 1;
                giveUpOrWait(failures, failed);
            }
        }
    }

    private void giveUpOrWait(int failures, IOException failed) throws IOException, InterruptedException {
        if (Thread.currentThread().isInterrupted() || isStopped(failed)) {
            throw new InterruptedException();
        }
        if (failures >= retries.attempts()) {
            throw failed;
        }
        reporter.waiting(Failures.reason(failed));
        Thread.sleep(retries.wait(failures));
    }

    /** Whether an answer ended because this side stopped reading it, which tells nothing of the server. */
    private static boolean isStopped(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    /** What is left of the commands. */
    private final class Rest {
        private final List<PendingCommand> commands;
        private int delivered;

        Rest(List<PendingCommand> commands) {
            this.commands = commands;
        }

        boolean isEmpty() {
            return delivered == commands.size();
        }

        void send() throws IOException, InterruptedException {
            try {
                client.send(commands.subList(delivered, commands.size()), this::decided);
            } catch (Postponed postponed) {
                throw new Unavailable(Failures.reason(postponed));
            }
        }

        private void decided(CommandResult result) {
            if (result instanceof CommandResult.NotNow(String reason)) {
                throw new Postponed(reason);
            }
            reporter.decided(commands.get(delivered), result);
            delivered++;
        }
    }

    /** Leaves the reading of results: what follows is sent again, so that the order is kept. */
    private static final class Postponed extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        Postponed(String reason) {
            super(reason);
        }
    }
}
