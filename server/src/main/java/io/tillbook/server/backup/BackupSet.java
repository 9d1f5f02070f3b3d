package io.tillbook.server.backup;

import io.tillbook.server.disk.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of backups, each in a folder of its own that is called after the moment it was begun. A file marks it, so
 * that nobody's own files are ever taken for backups or removed with them.
 *
 * @param folder where it is
 */
public record BackupSet(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupSet.class);
    static final String MARK = ".tillbook-backups";
    private static final String LEFT_BY_THE_SYSTEM = "lost+found";
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.\\d{3}Z");
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Only one process at a time adds backups and removes them. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * The set in a folder, which is made where it is missing.
     *
     * @throws BackupFailed when the folder has something else in it, or cannot be written
     */
    public static BackupSet openOrMake(Path folder) {
        BackupSet set = new BackupSet(folder);
        if (set.isMarked()) {
            return set;
        }
        try {
            Files.createDirectories(folder);
            if (DurableFiles.in(folder).stream().anyMatch(BackupSet::isSomebodys)) {
                throw new BackupFailed(folder + " is not empty and holds no backups: name an empty folder, or one "
                        + "that backups were made in before");
            }
            Files.writeString(folder.resolve(MARK), "Backups of Tillbook are kept here, and removed from here.\n");
            return set;
        } catch (IOException unwritable) {
            throw new BackupFailed(folder + " cannot be written: " + BackupFailed.reason(unwritable), unwritable);
        }
    }

    private static boolean isSomebodys(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.equals(LEFT_BY_THE_SYSTEM);
    }

    /**
     * The backup that is meant by a folder: itself, or the latest one of a set.
     *
     * @throws BackupFailed when there is none
     */
    public static Path choose(Path folder) {
        BackupSet set = new BackupSet(folder);
        if (Files.isDirectory(folder.resolve(BackupWriter.EVENTS)) || Files.exists(folder.resolve(Manifest.NAME))) {
            return folder;
        }
        if (!set.isMarked()) {
            throw new BackupFailed(folder + " is no backup and holds none");
        }
        return set.latest().orElseThrow(() -> new BackupFailed(folder + " holds no finished backup"));
    }

    private boolean isMarked() {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    Lock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(MARK), StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new Lock(channel);
            }
        } catch (OverlappingFileLockException here) {
            channel.close();
            throw taken();
        }
        channel.close();
        throw taken();
    }

    /** Whether a backup is being written to it by now. */
    public boolean isBeingWritten() {
        if (!isMarked()) {
            return false;
        }
        try (Lock _ = lock()) {
            return false;
        } catch (BackupFailed taken) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private BackupFailed taken() {
        return new BackupFailed("another backup is being written to " + folder);
    }

    /** What a finished backup of it has to be, and whether it was verified. */
    public record Listed(Path folder, Manifest manifest, boolean isVerified) {}

    /** Finished backups whose manifests can be read, the latest first. */
    public List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        for (Path backup : finished()) {
            try {
                listed.add(new Listed(backup, Manifest.read(backup), VerifiedMark.isOn(backup)));
            } catch (BackupFailed unreadable) {
                LOG.warn("{}", unreadable.getMessage());
            }
        }
        return listed;
    }

    /** Finished backups, the latest first. */
    public List<Path> finished() {
        return folders().filter(BackupSet::isFinished).toList();
    }

    /** The latest finished backup. */
    Optional<Path> latest() {
        return folders().filter(BackupSet::isFinished).findFirst();
    }

    /** Backups that were not finished. */
    List<Path> unfinished() {
        return folders().filter(backup -> !isFinished(backup)).toList();
    }

    private Stream<Path> folders() {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try {
            return DurableFiles.in(folder)
                    .reversed()
                    .stream()
                    .filter(BackupSet::isNameOfOne);
        } catch (IOException unreadable) {
            throw new BackupFailed(folder + " cannot be read: " + BackupFailed.reason(unreadable), unreadable);
        }
    }

    /** Whether a folder is called like a backup: where it is none, it is taken for what is left of one. */
    public static boolean isNameOfOne(Path folder) {
        return NAME.matcher(folder.getFileName().toString()).matches();
    }

    private static boolean isFinished(Path backup) {
        return Files.exists(backup.resolve(Manifest.NAME));
    }

    /** Makes the folder of a new backup, which comes after all others whatever the clock says. */
    Path begin(Instant now) throws IOException {
        String name = NAMED.format(now);
        Optional<Path> last = folders().findFirst();
        if (last.isPresent() && last.get().getFileName().toString().compareTo(name) >= 0) {
            Instant latest = NAMED.parse(last.get().getFileName().toString(), Instant::from);
            name = NAMED.format(latest.plusMillis(1));
        }
        return Files.createDirectory(folder.resolve(name));
    }

    /** Removes all but the latest ones, and never the latest that was verified; tells which. */
    public List<Path> prune(int keep) {
        try (Lock _ = lock()) {
            List<Path> all = finished();
            Set<Path> kept = new HashSet<>(all.subList(0, Math.min(keep, all.size())));
            all.stream().filter(VerifiedMark::isOn).findFirst().ifPresent(kept::add);
            List<Path> removed = all.stream().filter(backup -> !kept.contains(backup)).toList();
            for (Path backup : removed) {
                remove(backup);
            }
            return removed;
        } catch (IOException failed) {
            throw new BackupFailed("backups in " + folder + " cannot be removed: " + BackupFailed.reason(failed),
                    failed);
        }
    }

    /** Takes from a backup that it is one; what is left of it is removed with the next one. */
    public static void disown(Path backup) {
        try {
            Files.deleteIfExists(backup.resolve(Manifest.NAME));
            DurableFiles.syncFolder(backup);
        } catch (IOException unwritable) {
            throw new BackupFailed(backup + " cannot be written: " + BackupFailed.reason(unwritable), unwritable);
        }
    }

    /** The manifest goes first: what is left of it when this breaks off is no backup. */
    static void remove(Path backup) throws IOException {
        disown(backup);
        DurableFiles.remove(backup);
    }
}
