package io.tillbook.server.backup;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.history.HistoryFindings;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.command.store.segments.SegmentedHistory;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out whether a backup is what was written: each file, and each event in it. Writes nothing into it.
 *
 * @param backup its folder
 */
public record BackupCheck(Path backup) {
    /**
     * A backup that is sound.
     *
     * @param streams how many streams its events belong to
     */
    public record Sound(Path backup, Manifest manifest, long streams) {}

    /**
     * Checks all of it.
     *
     * @throws BackupDamaged when it is not what was written
     */
    public Sound run() {
        Manifest manifest = Manifest.read(backup);
        List<String> findings = findings(manifest);
        if (!findings.isEmpty()) {
            throw new BackupDamaged(backup, findings);
        }
        return new Sound(backup, manifest, events(manifest).streams());
    }

    /** The same, and leaves a mark in it, by which it outlasts others; a mark of before goes when it is damaged. */
    public Sound runAndMark(Instant now) {
        try {
            Sound sound = run();
            VerifiedMark.put(backup, now);
            return sound;
        } catch (BackupDamaged damaged) {
            unmark(damaged);
            throw damaged;
        } catch (IOException unwritable) {
            throw new BackupFailed(backup + " cannot be written: " + BackupFailed.reason(unwritable), unwritable);
        }
    }

    private void unmark(BackupDamaged damaged) {
        try {
            VerifiedMark.remove(backup);
        } catch (IOException unwritable) {
            damaged.addSuppressed(unwritable);
        }
    }

    private List<String> findings(Manifest manifest) {
        List<String> findings = new ArrayList<>();
        manifest.files().forEach(file -> finding(file).ifPresent(findings::add));
        try {
            var known = manifest.files().stream().map(BackedUpFile::path).collect(Collectors.toSet());
            DurableFiles.in(backup.resolve(BackupWriter.EVENTS))
                    .stream()
                    .map(file -> BackupWriter.EVENTS + "/" + file.getFileName())
                    .filter(path -> !known.contains(path))
                    .forEach(path -> findings.add(path + " is not of this backup"));
        } catch (IOException unreadable) {
            findings.add(BackupWriter.EVENTS + " cannot be read: " + BackupFailed.reason(unreadable));
        }
        return findings;
    }

    private Optional<String> finding(BackedUpFile file) {
        Path found = backup.resolve(file.path());
        try {
            if (!Files.exists(found)) {
                return Optional.of(file.path() + " is missing");
            }
            if (Files.size(found) != file.bytes()) {
                return Optional.of("%s has %d bytes instead of %d"
                        .formatted(file.path(), Files.size(found), file.bytes()));
            }
            return Sha256.of(found).equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(file.path() + " has another content: its SHA-256 does not match");
        } catch (IOException unreadable) {
            return Optional.of(file.path() + " cannot be read: " + BackupFailed.reason(unreadable));
        }
    }

    private HistoryFindings events(Manifest manifest) {
        HistoryFindings found = audit(manifest.ofEngine());
        BackedUpHistory history = BackedUpHistory.of(found.history());
        if (!history.equals(manifest.history())) {
            throw new BackupDamaged(backup, "it has " + told(history) + ", and the manifest says "
                    + told(manifest.history()));
        }
        return found;
    }

    private HistoryFindings audit(BackupEngine engine) {
        Path events = backup.resolve(BackupWriter.EVENTS);
        try {
            return switch (engine) {
                case EMBEDDED -> HistoryAudit.whole(events);
                case AXON_SERVER -> SegmentedHistory.in(events).whole();
            };
        } catch (EventDamaged | StoreNotOpened | StoreUnavailable damage) {
            throw new BackupDamaged(backup, String.valueOf(damage.getMessage()));
        }
    }

    private static String told(BackedUpHistory history) {
        return "%d events of the digest %s".formatted(history.events(), history.digest());
    }
}
