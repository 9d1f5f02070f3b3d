package io.tillbook.server.transfer.imports.run;

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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One import: sends its stages one after the other and keeps count. */
public final class ImportRun {
    private final CommandClient client;
    private final RetryPolicy retries;
    private final int connections;
    private final Rejects rejects;
    private final ImportWatch watch;
    private final List<ImportCounts> all = new CopyOnWriteArrayList<>();
    private volatile boolean isStopped;
    private volatile @Nullable PartitionedSender sending;

    /**
     * @param client takes the commands
     * @param connections how many partitions are sent at once
     * @param watch is shown how far it is
     */
    public ImportRun(CommandClient client, RetryPolicy retries, int connections, Rejects rejects, ImportWatch watch) {
        this.client = client;
        this.retries = retries;
        this.connections = connections;
        this.rejects = rejects;
        this.watch = watch;
    }

    /**
     * Sends all stages.
     *
     * @throws InputFailure when the input cannot be read; what was read before has been sent
     * @throws ServerUnreachable when the server took nothing for long
     * @throws NotPermitted when the sender may not send them
     * @throws UnexpectedResponse when the server is none of ours
     * @throws ImportStopped when somebody has stopped it
     */
    public void send(List<ImportStage> stages) {
        stages.forEach(this::send);
    }

    /** Ends it before its end. What was on its way by then is sent; the rest is sent when it is run again. */
    public void stop() {
        isStopped = true;
        PartitionedSender sender = sending;
        if (sender != null) {
            sender.stop();
        }
    }

    /** What became of each stage that was begun. */
    public List<ImportCounts> counts() {
        return List.copyOf(all);
    }

    private void send(ImportStage stage) {
        ImportCounts counts = new ImportCounts(stage.name());
        all.add(counts);
        ReadProgress reading = new ReadProgress();
        try (ImportWatch.StageProgress shown = watch.begin(counts, reading);
                PartitionedSender sender = new PartitionedSender(connections,
                        new RetryingSender(client, retries, new Counting(counts, shown)))) {
            sending = sender;
            feed(stage, new Feeding(counts, sender), reading);
            shown.finish();
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
        return new IllegalStateException("the import was interrupted", stopped);
    }

    private void checkNotStopped() {
        if (isStopped) {
            throw new ImportStopped();
        }
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
            checkNotStopped();
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
            checkNotStopped();
            counts.countRejected();
            rejects.add(line, reason);
        }
    }

    /** Takes what became of it. */
    private final class Counting implements RetryingSender.Reporter {
        private final ImportCounts counts;
        private final ImportWatch.StageProgress shown;

        Counting(ImportCounts counts, ImportWatch.StageProgress shown) {
            this.counts = counts;
            this.shown = shown;
        }

        @Override
        public void decided(PendingCommand pending, CommandResult result) {
            counts.count(result, pending.lines().size());
            if (result instanceof CommandResult.Refused refused) {
                pending.lines().forEach(line -> rejects.refused(line, refused));
            }
        }

        @Override
        public void waiting(String reason) {
            shown.waiting(reason);
        }
    }
}
