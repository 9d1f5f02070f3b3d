package io.tillbook.server.backup;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistorySummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;

/** The events of a store elsewhere, read by position up to the one that was the last when reading began. */
final class StoreEvents extends BackupSource {
    static final long SEGMENT_BYTES = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LedgerStore store;
    private final LongSupplier end;
    private final Serializer serializer;
    private final long segmentBytes;

    /** @param segmentBytes size of a file after which the next one is begun */
    StoreEvents(LedgerStore store, LongSupplier end, Serializer serializer, long segmentBytes) {
        this.store = store;
        this.end = end;
        this.serializer = serializer;
        this.segmentBytes = segmentBytes;
    }

    @Override
    BackupEngine engine() {
        return BackupEngine.AXON_SERVER;
    }

    @Override
    BackupContents write(Path events, Optional<EarlierBackup> earlier) throws IOException {
        long last = last();
        earlier.ifPresent(each -> each.checkSame(hash(1, last)));
        try (SegmentFiles files = new SegmentFiles(events, segmentBytes)) {
            if (earlier.isPresent() && isBeginning(earlier.get().history(), last)) {
                files.takeOver(earlier.get(), last);
            }
            copy(files, last);
            return files.finish();
        } catch (IllegalStateException foreign) {
            throw new BackupFailed("the ledger cannot be backed up: " + foreign.getMessage(), foreign);
        }
    }

    /** What other processes were answered is to be in the backup too. */
    private long last() {
        long last = end.getAsLong();
        if (!store.awaitBeyond(last - 1, PATIENCE)) {
            throw new BackupFailed("the ledger cannot be backed up: its events up to %d do not come".formatted(last));
        }
        return last;
    }

    /** Where a restored store has gone another way, nothing of the earlier backup is what it is now. */
    private boolean isBeginning(HistorySummary before, long last) {
        return before.lastPosition() == 0
                || hash(before.lastPosition(), last).equals(Optional.ofNullable(before.lastEvent()));
    }

    private Optional<String> hash(long position, long last) {
        if (position > last) {
            return Optional.empty();
        }
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position - 1)) {
            return events.findFirst().map(event -> HistoryDigest.hash(HistoryDigest.sealed(event, serializer)));
        }
    }

    private void copy(SegmentFiles files, long last) throws IOException {
        if (files.position() == last) {
            return;
        }
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(files.position())) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (files.position() < last) {
                files.add(HistoryDigest.sealed(each.next(), serializer));
            }
        }
    }

    @Override
    void release() {
        // Nothing is set aside: the store keeps its events anyway.
    }
}
