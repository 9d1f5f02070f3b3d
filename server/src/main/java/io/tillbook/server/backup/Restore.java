package io.tillbook.server.backup;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import io.tillbook.server.pictures.PicturesProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Puts a backup into a data directory that is empty. Until all of it is there and durable, it has another name, so that
 * no server ever starts on a part of it.
 *
 * @param dataDirectory made where it is missing
 * @param pictures where the pictures go
 */
public record Restore(Path dataDirectory, Path pictures) {
    private static final String BESIDE = "events.restoring";
    /** Keys have a backup of their own, which may be there first; pictures are there after one that broke off. */
    private static final Set<String> ALLOWED = Set.of("keys", PicturesProperties.FOLDER, BESIDE, "lost+found");

    /** With the pictures where a server looks for them if no setting says otherwise. */
    public Restore(Path dataDirectory) {
        this(dataDirectory, dataDirectory.resolve(PicturesProperties.FOLDER));
    }

    /**
     * Checks a backup, and puts it there.
     *
     * @throws BackupDamaged when it is not what was written
     * @throws BackupFailed when the data directory has data, or cannot be written
     */
    public BackupCheck.Sound from(Path backup) {
        try {
            checkEmpty();
            BackupCheck.Sound sound = new BackupCheck(backup).run();
            Path beside = dataDirectory.resolve(BESIDE);
            DurableFiles.remove(beside);
            Files.createDirectories(beside);
            switch (sound.manifest().ofEngine()) {
                case EMBEDDED -> copy(sound, beside);
                case AXON_SERVER -> replay(sound, beside);
            }
            DurableFiles.syncFolder(beside);
            new PictureCopies(pictures).restore(sound);
            DurableFiles.move(beside, dataDirectory.resolve(BackupWriter.EVENTS));
            return sound;
        } catch (IOException failed) {
            throw new BackupFailed(dataDirectory + " cannot be written: " + BackupFailed.reason(failed), failed);
        }
    }

    private void checkEmpty() throws IOException {
        if (Files.notExists(dataDirectory)) {
            return;
        }
        List<String> found = DurableFiles.in(dataDirectory)
                .stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !ALLOWED.contains(name))
                .toList();
        if (!found.isEmpty()) {
            throw new BackupFailed("%s is not empty: it has %s. A ledger is put into a new directory, which may have "
                    .formatted(dataDirectory, String.join(", ", found)) + "keys in it; nothing was changed");
        }
    }

    private static void copy(BackupCheck.Sound sound, Path to) throws IOException {
        for (BackedUpFile file : sound.manifest().events()) {
            Path from = sound.backup().resolve(file.path());
            Path copy = to.resolve(from.getFileName());
            if (!Sha256.ofCopy(from, copy).equals(file.sha256())) {
                throw new BackupDamaged(sound.backup(), file.path() + " has another content since it was checked");
            }
            DurableFiles.sync(copy);
        }
    }

    /** A store of the embedded engine is made of events by position. */
    private static void replay(BackupCheck.Sound sound, Path to) {
        LedgerSerializer serializer = new LedgerSerializer(Capabilities.all().types());
        try (RocksLedgerStore store = new RocksLedgerStore(
                RocksEventStorageEngine.builder(RocksStoreOptions.in(to)).serializer(serializer).build())) {
            new StoreRestore(store, serializer, _ -> {
            }).from(sound);
        } catch (StoreUnavailable unwritable) {
            throw new BackupFailed(to + " cannot be written: " + unwritable.reason(), unwritable);
        }
    }
}
