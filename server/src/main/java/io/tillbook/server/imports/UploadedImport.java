package io.tillbook.server.imports;

import io.tillbook.server.imports.ImportStop.Reason;
import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.run.ImportCounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One import and how far it is. Its record is on disk whenever its state changes; the figures between are in memory
 * only, as they are counted anew when it goes on.
 */
final class UploadedImport {
    private final ImportFolder folder;
    private final InstantSource clock;
    private ImportRecord record;
    private @Nullable Sender sender;
    private @Nullable Work work;
    private @Nullable Live live;

    /** What a thread does for it. */
    interface Work {
        /** Ends it soon. */
        void stop();
    }

    private record Live(ImportCounts counts, ReadProgress reading, Supplier<List<Finding>> findings) {}

    UploadedImport(ImportFolder folder, ImportRecord record, @Nullable Sender sender, InstantSource clock) {
        this.folder = folder;
        this.record = record;
        this.sender = sender;
        this.clock = clock;
    }

    /** One that is there from an earlier run of the server: nobody is known by now in whose name it could go on. */
    static UploadedImport found(ImportFolder folder, ImportRecord stored, InstantSource clock) {
        UploadedImport found = new UploadedImport(folder, stored, null, clock);
        if (stored.state().isInWork()) {
            found.end(ImportState.PAUSED, ImportStop.of(Reason.RESTARTED));
        }
        return found;
    }

    ImportFolder folder() {
        return folder;
    }

    /** What is known of it now. */
    synchronized ImportRecord record() {
        Live now = live;
        return now == null ? record
                : record.with(ImportFigures.of(now.counts(), now.reading()), now.findings().get());
    }

    /** Has it begun or go on, in the name of who asks; false where it cannot. */
    synchronized boolean start(Sender by) {
        ImportState state = record.state();
        if (state.isInWork()) {
            return true;
        }
        if (state.isOver()) {
            return false;
        }
        sender = by;
        change(record.in(record.isToBeChecked() ? ImportState.CHECKING : ImportState.WAITING, clock.instant()));
        return true;
    }

    /** Gives it up: at once, or when what is on its way has arrived. */
    synchronized void cancel() {
        if (work != null) {
            work.stop();
        } else if (!record.state().isOver()) {
            end(ImportState.CANCELLED, null);
        }
    }

    /** A thread is at it; nobody where it is to be left alone by now. */
    synchronized Optional<Sender> take(Work by) {
        if (!record.state().isInWork()) {
            return Optional.empty();
        }
        work = by;
        if (record.state() == ImportState.WAITING) {
            change(record.in(ImportState.RUNNING, clock.instant()));
        }
        return Optional.ofNullable(sender);
    }

    /** Shows how far it is from now on. */
    synchronized void show(ImportCounts counts, ReadProgress reading, Supplier<List<Finding>> findings) {
        live = new Live(counts, reading, findings);
    }

    /** It is told what would become of its lines. */
    synchronized void checked(PreviewFigures told, List<Finding> findings) {
        change(record.checked(told, findings).in(ImportState.CHECKED, clock.instant()));
        left();
    }

    /** Nobody is at it any more. */
    synchronized void end(ImportState state, @Nullable ImportStop stop) {
        Instant now = clock.instant();
        ImportRecord last = record();
        change(stop == null ? last.in(state, now) : last.stopped(state, stop, now));
        left();
        if (state.isOver()) {
            folder.dropUpload();
        }
    }

    private void left() {
        live = null;
        work = null;
    }

    private void change(ImportRecord next) {
        folder.store(next);
        record = next;
    }
}
