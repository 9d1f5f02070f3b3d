package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.segments.SegmentWriter;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The segments of a backup that is being made. A segment that is large enough is the same file in all later ones. */
final class SegmentFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentFiles.class);

    private final Path folder;
    private final long enoughBytes;
    private final List<BackedUpFile> files = new ArrayList<>();
    private HistoryDigest digest = new HistoryDigest(HistorySummary.EMPTY);
    private long copiedBytes;
    private @Nullable SegmentWriter open;

    /** @param enoughBytes size of a segment after which the next one is begun */
    SegmentFiles(Path folder, long enoughBytes) {
        this.folder = folder;
        this.enoughBytes = enoughBytes;
    }

    /** Position of the last event that is in them. */
    long position() {
        return digest.position();
    }

    /**
     * Begins with those of an earlier backup, of which the last one grows where more events come and it is small. Where
     * one of them is not what was written, nothing is taken over.
     *
     * @param last position of the last event that will come
     */
    void takeOver(EarlierBackup earlier, long last) throws IOException {
        if (earlier.manifest().isOf(BackupEngine.AXON_SERVER) && areTaken(earlier, last)) {
            digest = new HistoryDigest(earlier.history());
            return;
        }
        LOG.warn("Nothing is taken over from {}, which is of another engine or damaged.", earlier.folder());
        close();
        open = null;
        files.clear();
        for (Path taken : DurableFiles.in(folder)) {
            Files.delete(taken);
        }
    }

    private boolean areTaken(EarlierBackup earlier, long last) throws IOException {
        FileTransfer transfer = new FileTransfer(earlier.folder().resolve(BackupWriter.EVENTS), folder);
        List<BackedUpFile> events = earlier.manifest().events();
        for (BackedUpFile known : events) {
            Path file = earlier.file(known);
            boolean isGrowing = known.bytes() < enoughBytes && last > earlier.history().lastPosition()
                    && known.equals(events.getLast());
            if (!Files.isRegularFile(file) || !(isGrowing ? isBegunWith(known, file) : isTaken(known, transfer))) {
                return false;
            }
        }
        copiedBytes += transfer.copiedBytes();
        return true;
    }

    private boolean isTaken(BackedUpFile known, FileTransfer transfer) throws IOException {
        files.add(known);
        return transfer.take(known.path()).equals(known);
    }

    private boolean isBegunWith(BackedUpFile known, Path file) throws IOException {
        if (!Sha256.of(file).equals(known.sha256())) {
            return false;
        }
        open = SegmentWriter.goOn(folder, file);
        return true;
    }

    /** Adds the event of the next position, as it is stored. */
    void add(byte[] sealed) throws IOException {
        SegmentWriter segment = open == null ? SegmentWriter.begin(folder, position() + 1) : open;
        open = segment;
        digest.take(sealed);
        segment.append(sealed);
        if (segment.bytes() >= enoughBytes) {
            seal(segment);
        }
    }

    private void seal(SegmentWriter segment) throws IOException {
        Path sealed = segment.seal();
        open = null;
        files.add(new BackedUpFile(BackupWriter.EVENTS + "/" + sealed.getFileName(), segment.bytes(),
                Sha256.of(sealed)));
        copiedBytes += segment.bytes();
    }

    /** What all of it comes to. */
    BackupContents finish() throws IOException {
        if (open != null) {
            seal(open);
        }
        return new BackupContents(digest.summary(), files, copiedBytes);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
