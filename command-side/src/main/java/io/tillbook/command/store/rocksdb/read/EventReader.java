package io.tillbook.command.store.rocksdb.read;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.files.Database;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import io.tillbook.command.store.tail.PublishedHead;
import io.tillbook.command.store.tail.StreamEnds;
import java.time.Instant;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Status;

/**
 * Reads events in pages of bounded size, so that no RocksDB iterator is ever open while a reader's code runs. Sees
 * nothing behind the published head, and checks that each event is the expected one.
 */
public final class EventReader {

    private final Database database;
    private final PublishedHead head;
    private final StreamEnds ends;

    /** A reader of the events up to the published head. */
    public EventReader(Database database, PublishedHead head, StreamEnds ends) {
        this.database = database;
        this.head = head;
        this.ends = ends;
    }

    /** The next events behind {@code position} in global order; an empty page at the end. */
    EventPage after(long position) {
        long end = head.position();
        return position >= end ? new EventPage() : database.read(handles -> after(handles, position, end));
    }

    private static EventPage after(RocksHandles handles, long position, long end) throws RocksDBException {
        EventPage page = new EventPage();
        long expected = position + 1;
        try (ReadOptions bounded = new ReadOptions();
                RocksIterator events = handles.database().newIterator(handles.events(), bounded)) {
            for (events.seek(StoreKeys.position(expected)); expected <= end && page.hasRoom(); events.next()) {
                if (!events.isValid() || StoreKeys.position(events.key()) != expected) {
                    events.status();
                    throw new EventDamaged(expected, "?", "it is missing", null);
                }
                byte[] sealed = events.value();
                page.add(tracked(EnvelopeCodec.decode(sealed, expected), expected), sealed.length);
                expected++;
            }
        } catch (RocksDBException failure) {
            throw damageOr(failure, expected, "?");
        }
        return page;
    }

    /** The next events of {@code stream} from sequence {@code first} on; a page with room left is the last one. */
    EventPage ofStream(String stream, long first) {
        long end = head.position();
        return database.read(handles -> ofStream(handles, stream, first, end));
    }

    private static EventPage ofStream(RocksHandles handles, String stream, long first, long end)
            throws RocksDBException {
        EventPage page = new EventPage();
        // Sequences have no gaps, and most look-ups are of streams that do not exist: those of new commands.
        if (handles.database().get(handles.streams(), StoreKeys.streamEntry(stream, first)) == null) {
            return page;
        }
        try (Slice upper = new Slice(StoreKeys.streamEnd(stream));
                ReadOptions bounded = new ReadOptions().setIterateUpperBound(upper);
                RocksIterator entries = handles.database().newIterator(handles.streams(), bounded)) {
            long expected = first;
            for (entries.seek(StoreKeys.streamEntry(stream, first)); entries.isValid() && page.hasRoom(); entries
                    .next()) {
                long position = StoreKeys.position(entries.value());
                if (position > end) {
                    break;
                }
                byte[] sealed = load(handles, position, stream);
                page.add(tracked(verified(sealed, position, stream, expected), position), sealed.length);
                expected++;
            }
            entries.status();
        }
        return page;
    }

    private static byte[] load(RocksHandles handles, long position, String stream) throws RocksDBException {
        byte @Nullable [] sealed;
        try {
            sealed = handles.database().get(handles.events(), StoreKeys.position(position));
        } catch (RocksDBException failure) {
            throw damageOr(failure, position, stream);
        }
        if (sealed == null) {
            throw new EventDamaged(position, stream, "it is missing", null);
        }
        return sealed;
    }

    private static EventEnvelope verified(byte[] sealed, long position, String stream, long sequence) {
        EventEnvelope envelope = EnvelopeCodec.decode(sealed, position);
        if (!envelope.stream().equals(stream) || envelope.sequence() != sequence) {
            throw new EventDamaged(position, stream, "sequence %d of the stream was expected, not %d of stream '%s'"
                    .formatted(sequence, envelope.sequence(), envelope.stream()), null);
        }
        return envelope;
    }

    /** The sequence of the stream's last event. */
    public OptionalLong lastSequence(String stream) {
        return ends.of(stream, this::lookUpLastSequence);
    }

    private OptionalLong lookUpLastSequence(String stream) {
        long end = head.position();
        return database.read(handles -> {
            try (Slice lower = new Slice(StoreKeys.streamEntry(stream, 0));
                    ReadOptions bounded = new ReadOptions().setIterateLowerBound(lower);
                    RocksIterator entries = handles.database().newIterator(handles.streams(), bounded)) {
                entries.seekForPrev(StoreKeys.streamEntry(stream, Long.MAX_VALUE));
                while (entries.isValid() && StoreKeys.position(entries.value()) > end) {
                    entries.prev();
                }
                entries.status();
                return entries.isValid() ? OptionalLong.of(StoreKeys.sequence(entries.key())) : OptionalLong.empty();
            }
        });
    }

    /** The last position whose event was recorded before {@code moment}; recorded times never decrease. */
    public long lastPositionBefore(Instant moment) {
        long before = 0;
        long notBefore = head.position() + 1;
        while (notBefore - before > 1) {
            long middle = before + (notBefore - before) / 2;
            if (database.read(handles -> handles.recordedAt(middle)).isBefore(moment)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private static TrackedDomainEventData<byte[]> tracked(EventEnvelope envelope, long position) {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), envelope);
    }

    /** RocksDB's own checksums find damage on disk before ours do. */
    private static RocksDBException damageOr(RocksDBException failure, long position, String stream) {
        if (failure.getStatus() != null && failure.getStatus().getCode() == Status.Code.Corruption) {
            throw new EventDamaged(position, stream, "the database says: " + failure.getMessage(), failure);
        }
        return failure;
    }
}
