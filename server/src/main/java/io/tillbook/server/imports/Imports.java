package io.tillbook.server.imports;

import io.tillbook.api.kernel.Principal;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.imports.csv.CsvFile;
import io.tillbook.server.transfer.imports.csv.FileKind.ColumnFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imports of this process. One file is checked and one is sent at a time, others wait in their order. Everybody
 * sees their own only, and what is left of an import is removed after a while, since it has personal data.
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    /** Most files that come in at once. */
    private static final int MOST_UPLOADS = 4;
    private static final long GRACE_SECONDS = 10;

    private final Path root;
    private final ImportsProperties bounds;
    private final Clients clients;
    private final RetryPolicy retries;
    private final InstantSource clock;
    private final KeptImports kept;
    private final Set<ImportWork> works = ConcurrentHashMap.newKeySet();
    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);
    private final ExecutorService checking = thread("import-check");
    private final ExecutorService sending = thread("import-send");
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("import-tidy").factory());

    /** Gives the ways into the server in the name of a sender. */
    @FunctionalInterface
    interface Clients {
        /**
         * Those of one import.
         *
         * @param kind what its file holds
         */
        LocalClient of(Sender sender, String kind, String importId, RetryPolicy retries);
    }

    Imports(Path root, ImportsProperties bounds, Clients clients, RetryPolicy retries, InstantSource clock) {
        this.root = root;
        this.bounds = bounds;
        this.clients = clients;
        this.retries = retries;
        this.clock = clock;
        this.kept = KeptImports.in(root, clock);
        var _ = tidying.scheduleWithFixedDelay(this::tidy, 1, 10, TimeUnit.MINUTES);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** Most bytes that a file may have. */
    public long mostBytes() {
        return bounds.maxFile().toBytes();
    }

    /** When what is left of an import will be removed. */
    public Instant removedAt(ImportRecord imported) {
        return imported.changedAt().plus(bounds.keep());
    }

    /**
     * Takes a file, and has it checked or sent as soon as it is its turn.
     *
     * @throws ImportNotTaken when too many are there already
     * @throws UploadRefused when it is no file that can be imported
     * @throws io.tillbook.server.transfer.InputFailure when it cannot be read
     */
    public ImportRecord begin(Upload upload, InputStream body, Sender sender) throws IOException {
        checkRoom(sender.principal());
        if (!uploads.tryAcquire()) {
            throw new ImportNotTaken(ImportNotTaken.Why.TOO_MANY);
        }
        try {
            return taken(upload, body, sender);
        } finally {
            uploads.release();
        }
    }

    private ImportRecord taken(Upload upload, InputStream body, Sender sender) throws IOException {
        String id = UUID.randomUUID().toString();
        ImportFolder folder = ImportFolder.make(root.resolve(id));
        boolean isTaken = false;
        try {
            long bytes = take(folder, body);
            check(folder, upload);
            ImportRecord record = ImportRecord.begun(id, sender.principal().value(), upload, bytes, clock.instant());
            UploadedImport imported = new UploadedImport(folder, record, sender, clock);
            folder.store(record);
            keep(imported, sender.principal());
            isTaken = true;
            return record;
        } finally {
            if (!isTaken) {
                folder.remove();
            }
        }
    }

    private long take(ImportFolder folder, InputStream body) throws IOException {
        long bytes = folder.take(body, mostBytes());
        checkSize(bytes);
        return bytes;
    }

    /**
     * Looks whether a file is small enough.
     *
     * @throws UploadRefused when it is not
     */
    public void checkSize(long bytes) {
        if (bytes > mostBytes()) {
            throw new UploadRefused.TooLarge(mostBytes());
        }
    }

    /** Before anybody waits: what is wrong with all of its lines is told at once. */
    private static void check(ImportFolder folder, Upload upload) throws IOException {
        if (folder.isArchive()) {
            throw new UploadRefused.NoCsv(upload.name());
        }
        CsvFile file = new CsvFile(folder.upload(), upload.encoding(), upload.name());
        ColumnFaults faults = upload.kind().faults(file.header());
        if (!faults.isEmpty()) {
            throw new UploadRefused.WrongColumns(upload.name(), faults);
        }
        file.checkEncoding();
    }

    private synchronized void checkRoom(Principal principal) {
        kept.checkRoom(principal);
    }

    private synchronized void keep(UploadedImport imported, Principal principal) {
        kept.checkRoom(principal);
        kept.add(imported);
        enqueue(imported);
    }

    private void enqueue(UploadedImport imported) {
        ImportRecord record = imported.record();
        ImportWork work = new ImportWork(imported,
                sender -> clients.of(sender, record.kind(), record.id(), retries), retries);
        works.add(work);
        (record.state() == ImportState.CHECKING ? checking : sending).execute(() -> {
            try {
                work.work();
            } finally {
                works.remove(work);
            }
        });
    }

    /** Somebody's imports, the latest first. */
    public List<ImportRecord> of(Principal principal) {
        return kept.of(principal);
    }

    /** One of somebody's imports. */
    public Optional<ImportRecord> find(String id, Principal principal) {
        return kept.find(id, principal).map(UploadedImport::record);
    }

    /**
     * Has one begun, or go on from its beginning: what was taken before is answered as repeated. One that is in work is
     * left at it.
     *
     * @throws ImportNotTaken when it is over, or too many wait
     */
    public Optional<ImportRecord> start(String id, Sender sender) {
        return kept.find(id, sender.principal()).map(imported -> {
            start(imported, sender);
            return imported.record();
        });
    }

    private synchronized void start(UploadedImport imported, Sender sender) {
        if (imported.record().state().isInWork()) {
            return;
        }
        kept.checkWork();
        if (!imported.start(sender)) {
            throw new ImportNotTaken(ImportNotTaken.Why.OVER);
        }
        enqueue(imported);
    }

    /** Gives one up; what was sent stays. */
    public Optional<ImportRecord> cancel(String id, Principal principal) {
        return kept.find(id, principal).map(imported -> {
            imported.cancel();
            return imported.record();
        });
    }

    /** The lines of one that were not taken, as a file; nothing while there is none. */
    public Optional<Path> rejects(String id, Principal principal) {
        return kept.find(id, principal).map(each -> each.folder().rejects()).filter(Files::exists);
    }

    /** Where it fails once, it is tried again later all the same. */
    private void tidy() {
        try {
            removeOld();
        } catch (RuntimeException failed) {
            LOG.warn("What is left of imports cannot be removed", failed);
        }
    }

    /** Removes what was kept long enough. */
    void removeOld() {
        Instant now = clock.instant();
        kept.removeIf(each -> !removedAt(each).isAfter(now));
    }

    /** Pauses what is in work. */
    @Override
    public void close() {
        tidying.shutdownNow();
        works.forEach(ImportWork::pause);
        for (ExecutorService thread : List.of(checking, sending)) {
            thread.shutdown();
        }
        for (ExecutorService thread : List.of(checking, sending)) {
            await(thread);
        }
    }

    private static void await(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
