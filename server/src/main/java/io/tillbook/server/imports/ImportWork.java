package io.tillbook.server.imports;

import io.tillbook.server.imports.ImportStop.Reason;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.TransferFailure;
import io.tillbook.server.transfer.imports.csv.CsvFile;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.ImportStage;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.csv.Sink;
import io.tillbook.server.transfer.imports.run.ImportCounts;
import io.tillbook.server.transfer.imports.run.ImportRun;
import io.tillbook.server.transfer.imports.run.ImportStopped;
import io.tillbook.server.transfer.imports.run.ImportWatch;
import io.tillbook.server.transfer.imports.run.Preview;
import io.tillbook.server.transfer.imports.run.RejectsFile;
import io.tillbook.server.transfer.imports.run.ServerCodes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread does for one import: checks its file, or sends what is in it. */
final class ImportWork implements UploadedImport.Work {
    /** Files of which more is not taken are the wrong ones, and would fill the disk. */
    static final int MOST_REJECTS = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_ONCE = 2;

    private final UploadedImport imported;
    private final Function<Sender, LocalClient> clients;
    private final RetryPolicy retries;
    private volatile boolean isStopped;
    private volatile boolean isEnding;
    private volatile @Nullable ImportRun run;

    /** @param clients the ways into the server in somebody's name */
    ImportWork(UploadedImport imported, Function<Sender, LocalClient> clients, RetryPolicy retries) {
        this.imported = imported;
        this.clients = clients;
        this.retries = retries;
    }

    /** Does it, unless it was given up meanwhile. Whatever goes wrong is told by the import. */
    void work() {
        imported.take(this).ifPresent(sender -> {
            try (RejectsFile file = new RejectsFile(imported.folder().madeRejects())) {
                work(clients.apply(sender), new FoundLines(file, MOST_REJECTS));
            } catch (RuntimeException | IOException failed) {
                fail(failed);
            }
        });
    }

    @Override
    public void stop() {
        isStopped = true;
        ImportRun running = run;
        if (running != null) {
            running.stop();
        }
    }

    /** The server ends: what is not done goes on when somebody says so. */
    void pause() {
        isEnding = true;
        stop();
    }

    private void work(LocalClient ways, FoundLines found) {
        ImportRecord record = imported.record();
        List<ImportStage> stages = new PlainCsv(
                new CsvFile(imported.folder().upload(), Charset.forName(record.encoding()), record.name()),
                PlainCsv.kind(record.kind()), record.label(), new ServerCodes(() -> ways)).stages();
        if (record.state() == ImportState.CHECKING) {
            check(record, stages, ways, found);
        } else {
            send(stages, ways, found);
        }
    }

    private void check(ImportRecord record, List<ImportStage> stages, LocalClient ways, FoundLines found) {
        KeptPreview kept = new KeptPreview(found);
        Preview preview = Preview.of(record.kind())
                .map(each -> each.apply(ways, kept))
                .orElseGet(() -> Preview.ofLines(kept));
        ReadProgress reading = new ReadProgress();
        imported.show(new ImportCounts(record.kind()), reading, found::first);
        stages.forEach(stage -> stage.feed().into(new Stoppable(preview), reading));
        preview.finish();
        imported.checked(kept.figures(), found.first());
    }

    private void send(List<ImportStage> stages, LocalClient ways, FoundLines found) {
        ImportRun sending = new ImportRun(ways, retries, AT_ONCE, found, (counts, reading) -> {
            imported.show(counts, reading, found::first);
            return Unseen.STAGE;
        });
        run = sending;
        if (isStopped) {
            sending.stop();
        }
        sending.send(stages);
        imported.end(ImportState.DONE, null);
    }

    private void fail(Exception failed) {
        if (isEnding) {
            imported.end(ImportState.PAUSED, ImportStop.of(Reason.RESTARTED));
            return;
        }
        switch (failed) {
            case ImportStopped _ -> imported.end(ImportState.CANCELLED, null);
            case FoundLines.TooMany _ -> imported.end(ImportState.FAILED, ImportStop.of(Reason.TOO_MANY_REJECTS));
            case TransferFailure known -> fail(known);
            case Exception unknown -> {
                LOG.error("Import {} has failed", imported.record().id(), unknown);
                imported.end(ImportState.PAUSED, ImportStop.of(Reason.FAILED));
            }
        }
    }

    private void fail(TransferFailure failed) {
        switch (failed) {
            case InputFailure unreadable -> imported.end(ImportState.FAILED,
                    ImportStop.of(Reason.UNREADABLE, unreadable.getMessage()));
            case NotPermitted not -> imported.end(ImportState.PAUSED, not.permission()
                    .map(permission -> new ImportStop(Reason.NOT_PERMITTED, not.getMessage(), permission))
                    .orElseGet(() -> ImportStop.of(Reason.SIGNED_OUT)));
            case ServerUnreachable busy -> imported.end(ImportState.PAUSED,
                    ImportStop.of(Reason.SERVER_BUSY, busy.getMessage()));
            case UnexpectedResponse wrong -> imported.end(ImportState.PAUSED,
                    ImportStop.of(Reason.FAILED, wrong.getMessage()));
        }
    }

    /** Stops the reading of a file that is only checked. */
    private final class Stoppable implements Sink {
        private final Sink sink;

        Stoppable(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
            checkNotStopped();
            sink.send(command, partition, lines);
        }

        @Override
        public void reject(CsvLine line, String reason) {
            checkNotStopped();
            sink.reject(line, reason);
        }

        private void checkNotStopped() {
            if (isStopped) {
                throw new ImportStopped();
            }
        }
    }

    /** Whoever wants to know how far it is asks. */
    private enum Unseen implements ImportWatch.StageProgress {
        STAGE;

        @Override
        public void waiting(String reason) {
            LOG.debug("An import waits: {}", reason);
        }

        @Override
        public void finish() {
            // What is counted tells it.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
