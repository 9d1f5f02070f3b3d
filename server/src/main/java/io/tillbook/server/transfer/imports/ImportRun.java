package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.ImportStage;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.csv.Sink;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One import: sends its stages one after the other and keeps count. */
final class ImportRun {
    private final BatchClient client;
    private final RetryPolicy retries;
    private final int connections;
    private final RejectsFile rejects;
    private final PrintWriter progress;
    private final boolean terminal;
    private final List<ImportCounts> all = new ArrayList<>();

    ImportRun(BatchClient client, RetryPolicy retries, int connections, RejectsFile rejects, PrintWriter progress,
            boolean terminal) {
        this.client = client;
        this.retries = retries;
        this.connections = connections;
        this.rejects = rejects;
        this.progress = progress;
        this.terminal = terminal;
    }

    /**
     * Sends all stages.
     *
     * @throws InputFailure when the input cannot be read; what was read before has been sent
     * @throws ServerUnreachable when the server took nothing for long
     * @throws NotPermitted when whoever has the token may not send them
     * @throws UnexpectedResponse when the server is none of ours
     */
    void send(List<ImportStage> stages) {
        stages.forEach(this::send);
    }

    /** What became of each stage that was begun. */
    List<ImportCounts> counts() {
        return List.copyOf(all);
    }

    private void send(ImportStage stage) {
        ImportCounts counts = new ImportCounts(stage.name());
        all.add(counts);
        ReadProgress reading = new ReadProgress();
        try (ProgressDisplay display = new ProgressDisplay(progress, terminal, counts, reading);
                PartitionedSender sender = new PartitionedSender(connections,
                        new RetryingSender(client, retries, new Counting(counts, display)))) {
            feed(stage, new Feeding(counts, sender), reading);
            display.finish();
        } catch (IOException gaveUp) {
            throw new ServerUnreachable(gaveUp);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static void feed(ImportStage stage, Feeding sink, ReadProgress reading)
            throws IOException, InterruptedException {
        try {
            stage.feed().into(sink, reading);
        } catch (InputFailure unreadable) {
            // What is on its way arrives, so that it can be told how much was sent.
            sink.sender.finish();
            throw unreadable;
        }
        sink.sender.finish();
    }

    private static IllegalStateException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the import was stopped", stopped);
    }

    /** Takes what is read. */
    private final class Feeding implements Sink {
        private final ImportCounts counts;
        private final PartitionedSender sender;

        Feeding(ImportCounts counts, PartitionedSender sender) {
            this.counts = counts;
            this.sender = sender;
        }

        @Override
        public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
            try {
                sender.put(partition, new PendingCommand(command, lines));
            } catch (IOException gaveUp) {
                throw new ServerUnreachable(gaveUp);
            } catch (InterruptedException stopped) {
                throw stopped(stopped);
            }
        }

        @Override
        public void reject(CsvLine line, String reason) {
            counts.countRejected();
            rejects.add(line, reason);
        }
    }

    /** Takes what became of it. */
    private final class Counting implements RetryingSender.Reporter {
        private final ImportCounts counts;
        private final ProgressDisplay display;

        Counting(ImportCounts counts, ProgressDisplay display) {
            this.counts = counts;
            this.display = display;
        }

        @Override
        public void decided(PendingCommand pending, CommandResult result) {
            counts.count(result, pending.lines().size());
            if (result instanceof CommandResult.Refused(String kind, String reason)) {
                pending.lines().forEach(line -> rejects.add(line, kind + ": " + reason));
            }
        }

        @Override
        public void waiting(String reason) {
            display.tell("the server takes nothing (" + reason + "); trying again");
        }
    }
}
