package io.tillbook.command.store.rocksdb.audit;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * What the index of streams comes to.
 *
 * @param entries how many events it leads to
 * @param streams of how many streams
 */
record StreamsAudit(long entries, long streams) {
    private static final int SEQUENCE_BYTES = Long.BYTES;

    /** Reads it; throws {@link EventDamaged} where a stream has a gap, or goes back in the order of all events. */
    static StreamsAudit of(RocksHandles handles) {
        long entries = 0;
        long streams = 0;
        long position = 0;
        long sequence = 0;
        byte[] stream = new byte[0];
        try (ReadOptions once = HistoryReading.once();
                RocksIterator index = handles.database().newIterator(handles.streams(), once)) {
            for (index.seekToFirst(); index.isValid(); index.next()) {
                byte[] key = index.key();
                boolean goesOn = isOf(stream, key);
                stream = goesOn ? stream : Arrays.copyOf(key, key.length - SEQUENCE_BYTES);
                streams += goesOn ? 0 : 1;
                check(stream, goesOn ? sequence + 1 : 0, goesOn ? position : 0, index);
                sequence = StoreKeys.sequence(key);
                position = StoreKeys.position(index.value());
                entries++;
            }
            index.status();
            return new StreamsAudit(entries, streams);
        } catch (RocksDBException failure) {
            throw HistoryReading.damageOr(failure, position);
        }
    }

    private static boolean isOf(byte[] stream, byte[] key) {
        return stream.length > 0 && key.length - SEQUENCE_BYTES == stream.length
                && Arrays.equals(stream, 0, stream.length, key, 0, stream.length);
    }

    private static void check(byte[] stream, long expected, long before, RocksIterator entry) {
        long position = StoreKeys.position(entry.value());
        if (StoreKeys.sequence(entry.key()) != expected) {
            throw new EventDamaged(position, name(stream), "its stream has no sequence " + expected, null);
        }
        if (position <= before) {
            throw new EventDamaged(position, name(stream),
                    "its stream has been at position %d already".formatted(before), null);
        }
    }

    /** Without the byte that ends it in keys. */
    private static String name(byte[] stream) {
        return new String(stream, 0, stream.length - 1, StandardCharsets.UTF_8);
    }
}
