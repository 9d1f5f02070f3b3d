package io.tillbook.command.store.rocksdb.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Keys of the column families, made so that RocksDB's byte order is the order we read in: big-endian numbers, and a
 * zero byte between stream id and sequence, which no stream id contains, so no stream lies between the events of
 * another.
 */
public final class StoreKeys {

    private static final int STREAM_BYTES_MAX = 512;

    private StoreKeys() {}

    /** The key of an event. */
    public static byte[] position(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    /** The position that is a key of events, or a value of streams. */
    public static long position(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    /** The bytes of a stream id; refuses ids that could not be told apart from others or that are out of proportion. */
    public static byte[] stream(String stream) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > STREAM_BYTES_MAX || stream.indexOf(0) >= 0) {
            throw new IllegalArgumentException("A stream id has 1 to %d bytes and no zero character, not '%s'"
                    .formatted(STREAM_BYTES_MAX, stream));
        }
        return bytes;
    }

    /** The key of a stream's entry at a sequence. */
    public static byte[] streamEntry(String stream, long sequence) {
        byte[] id = stream(stream);
        return ByteBuffer.allocate(id.length + 1 + Long.BYTES).put(id).put((byte) 0).putLong(sequence).array();
    }

    /** The first key behind all entries of {@code stream}. */
    public static byte[] streamEnd(String stream) {
        byte[] id = stream(stream);
        return ByteBuffer.allocate(id.length + 1).put(id).put((byte) 1).array();
    }

    /** The sequence in the key of a stream's entry. */
    public static long sequence(byte[] streamEntry) {
        return ByteBuffer.wrap(streamEntry).getLong(streamEntry.length - Long.BYTES);
    }
}
