package io.tillbook.server.backup;

import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup has to be. It is written last, so a folder without one is no backup.
 *
 * @param format version of this document
 * @param engine which engine's files they are
 * @param version the version of the program that made it
 * @param startedAt when the making began; the events are those of a moment soon after
 * @param durationMillis how long it took
 * @param copiedBytes bytes of the files that were not there already
 * @param history the events in it
 * @param files the files in it, in the order of their paths
 * @param rootHash SHA-256 over everything above, as lines of text: each value above on one, the history's on one with
 *            blanks between them, and on one for each file its hash, size and path
 */
public record Manifest(int format, String engine, String version, Instant startedAt, long durationMillis,
        long copiedBytes, BackedUpHistory history, List<BackedUpFile> files, String rootHash) {
    /** That of the first backups, which have events only. */
    static final int OF_EVENTS = 1;
    /** That of backups with pictures, which the program of before must not take for whole without them. */
    static final int WITH_PICTURES = 2;
    static final String NAME = "manifest.json";
    /** No other folder is ever read or written, whatever a manifest says. */
    private static final Pattern FILE = Pattern.compile("events/[A-Za-z0-9._-]*[A-Za-z0-9]|pictures/[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Takes a copy. */
    public Manifest {
        files = List.copyOf(files);
    }

    /** One of this version, with its root hash. */
    static Manifest of(BackupEngine engine, String version, Instant startedAt, long durationMillis,
            BackupContents contents) {
        int format = contents.files().stream().anyMatch(Manifest::isPicture) ? WITH_PICTURES : OF_EVENTS;
        Manifest bare = new Manifest(format, engine.toString(), version, startedAt, durationMillis,
                contents.copiedBytes(), BackedUpHistory.of(contents.history()), contents.files(), "");
        return bare.withRootHash();
    }

    /** The same with the root hash that it has to have. */
    Manifest withRootHash() {
        return new Manifest(format, engine, version, startedAt, durationMillis, copiedBytes, history, files,
                expectedRootHash());
    }

    /** Whether its files are those of an engine. */
    boolean isOf(BackupEngine other) {
        return engine.equals(other.toString());
    }

    /** Which engine's files they are; one of this version has one that is known. */
    BackupEngine ofEngine() {
        return BackupEngine.named(engine).orElseThrow();
    }

    /** The files of the events. */
    List<BackedUpFile> events() {
        return files.stream().filter(file -> !isPicture(file)).toList();
    }

    /** The pictures of products. */
    public List<BackedUpFile> pictures() {
        return files.stream().filter(Manifest::isPicture).toList();
    }

    private static boolean isPicture(BackedUpFile file) {
        return file.path().startsWith(PictureCopies.PICTURES + "/");
    }

    /** Bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(BackedUpFile::bytes).sum();
    }

    /** The file at a path. */
    Optional<BackedUpFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** What the root hash has to be. */
    String expectedRootHash() {
        Stream<String> head = Stream.of(format, engine, version, startedAt, durationMillis, copiedBytes)
                .map(String::valueOf);
        Stream<String> each = Stream.concat(Stream.of(history.line()), files.stream().map(BackedUpFile::line));
        return Sha256.of(Stream.concat(head, each).collect(Collectors.joining("\n")));
    }

    /** Writes it into a backup's folder, whole or not at all. */
    void write(Path backup) throws IOException {
        DurableFiles.write(backup.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /**
     * Reads that of a backup.
     *
     * @throws BackupDamaged when there is none, or when it is not what was written
     */
    static Manifest read(Path backup) {
        Path file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            throw new BackupDamaged(backup, NAME + " is missing: the backup was not finished");
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            manifest.check(backup);
            return manifest;
        } catch (IOException unreadable) {
            throw new BackupDamaged(backup, NAME + " cannot be read: " + BackupFailed.reason(unreadable));
        } catch (JacksonException | NullPointerException malformed) {
            throw new BackupDamaged(backup, NAME + " is cut off or no manifest");
        }
    }

    private void check(Path backup) {
        if (format < OF_EVENTS || format > WITH_PICTURES || BackupEngine.named(engine).isEmpty()) {
            throw new BackupFailed(
                    "%s is of format %d of engine %s, and this version reads formats %d to %d of engines %s"
                            .formatted(backup, format, engine, OF_EVENTS, WITH_PICTURES,
                                    List.of(BackupEngine.values())));
        }
        if (files.stream().anyMatch(file -> !FILE.matcher(file.path()).matches())
                || !pictures().stream().allMatch(PictureCopies::isSound)) {
            throw new BackupDamaged(backup, NAME + " names a file that no backup has");
        }
        if (!rootHash.equals(expectedRootHash())) {
            throw new BackupDamaged(backup, NAME + " is not what was written: its root hash does not match");
        }
    }
}
