package io.tillbook.server.imports;

import io.tillbook.api.kernel.Principal;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.imports.csv.CsvFile;
import io.tillbook.server.transfer.imports.csv.FileKind.ColumnFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The imports of this process. One file is checked and one is sent at a time, others wait in their order. Everybody
 * sees their own only, and what is left of an import is removed after a while, since it has personal data.
 */
public final class Imports implements AutoCloseable {
    /** Most that are there at once, all people together. */
    static final int MOST = 100;
    /** Most that one person has there. */
    static final int MOST_OF_ONE = 20;
    /** Most that are in work or wait. */
    static final int MOST_IN_WORK = 16;
    private static final long GRACE_SECONDS = 10;

    private final Path root;
    private final ImportsProperties bounds;
    private final Doors doors;
    private final RetryPolicy retries;
    private final InstantSource clock;
    private final Map<String, UploadedImport> all = new ConcurrentHashMap<>();
    private final Set<ImportWork> works = ConcurrentHashMap.newKeySet();
    private final ExecutorService checking = thread("import-check");
    private final ExecutorService sending = thread("import-send");
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("import-tidy").factory());

    /** Gives the ways into the server in the name of a sender. */
    @FunctionalInterface
    interface Doors {
        /** @param kind what the file holds */
        SenderDoors of(Sender sender, String kind, String importId, RetryPolicy retries);
    }

    Imports(Path root, ImportsProperties bounds, Doors doors, RetryPolicy retries, InstantSource clock) {
        this.root = root;
        this.bounds = bounds;
        this.doors = doors;
        this.retries = retries;
        this.clock = clock;
        find();
        tidying.scheduleWithFixedDelay(this::removeOld, 1, 10, TimeUnit.MINUTES);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** What an earlier run of the server has left. */
    private void find() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.map(ImportFolder::new).forEach(folder -> folder.stored()
                    .ifPresentOrElse(stored -> all.put(stored.id(), UploadedImport.found(folder, stored, clock)),
                            folder::remove));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
     * @throws FileTooLarge when it has more bytes than it may
     * @throws NoCsvFile when it is a spreadsheet or compressed
     * @throws WrongColumns when its first line does not name the right columns
     * @throws io.tillbook.server.transfer.InputFailure when it cannot be read
     */
    public ImportRecord begin(Upload upload, InputStream body, Sender sender) throws IOException {
        checkRoom(sender.principal());
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
     * @throws FileTooLarge when it is not
     */
    public void checkSize(long bytes) {
        if (bytes > mostBytes()) {
            throw new FileTooLarge(mostBytes());
        }
    }

    /** Before anybody waits: what is wrong with all of its lines is told at once. */
    private static void check(ImportFolder folder, Upload upload) throws IOException {
        if (folder.isArchive()) {
            throw new NoCsvFile(upload.name());
        }
        CsvFile file = new CsvFile(folder.upload(), upload.encoding(), upload.name());
        ColumnFaults faults = upload.kind().faults(file.header());
        if (!faults.isEmpty()) {
            throw new WrongColumns(upload.name(), faults);
        }
        file.checkEncoding();
    }

    private synchronized void keep(UploadedImport imported, Principal principal) {
        checkRoom(principal);
        all.put(imported.record().id(), imported);
        enqueue(imported);
    }

    private synchronized void checkRoom(Principal principal) {
        makeRoom(mine(principal), MOST_OF_ONE);
        makeRoom(_ -> true, MOST);
        if (count(each -> each.state().isInWork()) >= MOST_IN_WORK) {
            throw new ImportNotTaken(ImportNotTaken.Why.TOO_MANY);
        }
    }

    /** Where there are as many as may be, the one that was over first goes. */
    private void makeRoom(Predicate<ImportRecord> of, int most) {
        if (count(of) < most) {
            return;
        }
        UploadedImport oldest = all.values()
                .stream()
                .filter(each -> of.test(each.record()) && each.record().state().isOver())
                .min(Comparator.comparing(each -> each.record().changedAt()))
                .orElseThrow(() -> new ImportNotTaken(ImportNotTaken.Why.TOO_MANY));
        remove(oldest);
    }

    private long count(Predicate<ImportRecord> of) {
        return all.values().stream().map(UploadedImport::record).filter(of).count();
    }

    private static Predicate<ImportRecord> mine(Principal principal) {
        return each -> each.sender().equals(principal.value());
    }

    private void enqueue(UploadedImport imported) {
        ImportRecord record = imported.record();
        ImportWork work = new ImportWork(imported,
                sender -> doors.of(sender, record.kind(), record.id(), retries), retries);
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
        return all.values()
                .stream()
                .map(UploadedImport::record)
                .filter(mine(principal))
                .sorted(Comparator.comparing(ImportRecord::begunAt).reversed())
                .toList();
    }

    /** One of somebody's imports. */
    public Optional<ImportRecord> find(String id, Principal principal) {
        return imported(id, principal).map(UploadedImport::record);
    }

    private Optional<UploadedImport> imported(String id, Principal principal) {
        return Optional.ofNullable(all.get(id)).filter(each -> mine(principal).test(each.record()));
    }

    /**
     * Has one begun, or go on from its beginning: what was taken before is answered as repeated. One that is in work is
     * left at it.
     *
     * @throws ImportNotTaken when it is over, or too many wait
     */
    public Optional<ImportRecord> start(String id, Sender sender) {
        return imported(id, sender.principal()).map(imported -> {
            start(imported, sender);
            return imported.record();
        });
    }

    private synchronized void start(UploadedImport imported, Sender sender) {
        if (imported.record().state().isInWork()) {
            return;
        }
        if (count(each -> each.state().isInWork()) >= MOST_IN_WORK) {
            throw new ImportNotTaken(ImportNotTaken.Why.TOO_MANY);
        }
        if (!imported.start(sender)) {
            throw new ImportNotTaken(ImportNotTaken.Why.OVER);
        }
        enqueue(imported);
    }

    /** Gives one up; what was sent stays. */
    public Optional<ImportRecord> cancel(String id, Principal principal) {
        return imported(id, principal).map(imported -> {
            imported.cancel();
            return imported.record();
        });
    }

    /** The lines of one that were not taken, as a file; nothing while there is none. */
    public Optional<Path> rejects(String id, Principal principal) {
        return imported(id, principal).map(each -> each.folder().rejects()).filter(Files::exists);
    }

    /** Removes what was kept long enough. */
    void removeOld() {
        Instant now = clock.instant();
        all.values()
                .stream()
                .filter(each -> !each.record().state().isInWork() && !removedAt(each.record()).isAfter(now))
                .forEach(this::remove);
    }

    private void remove(UploadedImport imported) {
        all.remove(imported.record().id());
        imported.folder().remove();
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
