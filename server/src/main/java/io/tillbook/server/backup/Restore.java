package io.tillbook.server.backup;

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
 */
public record Restore(Path dataDirectory) {
    private static final String BESIDE = "events.restoring";
    /** Keys have a backup of their own, which may be there first. */
    private static final Set<String> ALLOWED = Set.of("keys", BESIDE, "lost+found");

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
            copy(sound);
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

    private void copy(BackupCheck.Sound sound) throws IOException {
        Path beside = dataDirectory.resolve(BESIDE);
        DurableFiles.remove(beside);
        Files.createDirectories(beside);
        for (BackedUpFile file : sound.manifest().files()) {
            Path from = sound.backup().resolve(file.path());
            Path to = beside.resolve(from.getFileName());
            if (!Sha256.ofCopy(from, to).equals(file.sha256())) {
                throw new BackupDamaged(sound.backup(), file.path() + " has another content since it was checked");
            }
            DurableFiles.sync(to);
        }
        DurableFiles.syncFolder(beside);
        DurableFiles.move(beside, dataDirectory.resolve(BackupWriter.EVENTS));
    }
}
