package io.tillbook.server.backup;

import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings files into a backup, at as little cost as possible: another name for what is there, else a copy. */
final class FileTransfer {
    private final Path from;
    private final Path to;
    private long copiedBytes;

    /**
     * @param from folder of the files, which do not change
     * @param to folder of the backup that they go to
     */
    FileTransfer(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** Bytes that were copied. */
    long copiedBytes() {
        return copiedBytes;
    }

    /**
     * Brings a file of which an earlier backup has one under the same name. That one is taken over where both are what
     * the earlier manifest says: a restored store uses names again, and a disk may have damaged the backup's.
     */
    BackedUpFile takeOver(BackedUpFile known, Path earlier) throws IOException {
        Path file = from.resolve(earlier.getFileName());
        Path target = to.resolve(file.getFileName());
        if (!isLinked(earlier, target)) {
            return take(known.path());
        }
        // On the disk of the ledger both are one file under two names, which is read once.
        if (isAs(known, target) && (Files.isSameFile(file, target) || isAs(known, file))) {
            return known;
        }
        Files.delete(target);
        return take(known.path());
    }

    private static boolean isAs(BackedUpFile known, Path file) throws IOException {
        return Files.size(file) == known.bytes() && Sha256.of(file).equals(known.sha256());
    }

    /** Brings a file. */
    BackedUpFile take(String path) throws IOException {
        Path file = from.resolve(path.substring(path.lastIndexOf('/') + 1));
        Path target = to.resolve(file.getFileName());
        String sha256 = isLinked(file, target) ? Sha256.of(target) : copied(file, target);
        DurableFiles.sync(target);
        return new BackedUpFile(path, Files.size(target), sha256);
    }

    private String copied(Path file, Path target) throws IOException {
        long bytes = Files.size(file);
        long room = Files.getFileStore(to).getUsableSpace();
        if (bytes > room) {
            throw new IOException("the disk is full: %s has %d bytes, and there is room for %d"
                    .formatted(file.getFileName(), bytes, room));
        }
        copiedBytes += bytes;
        return Sha256.ofCopy(file, target);
    }

    /** Other file systems and some kinds of them have no second names for files. */
    private static boolean isLinked(Path file, Path name) {
        try {
            Files.createLink(name, file);
            return true;
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }
}
