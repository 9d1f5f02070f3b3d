package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.UnknownStoreFormat;
import org.rocksdb.RocksDBException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The version of keys, envelopes and column families as a whole, kept in the store so that none is read as another. */
final class StoreFormat {

    static final int VERSION = 1;
    static final byte[] KEY = "format-version".getBytes(StandardCharsets.US_ASCII);

    private StoreFormat() {}

    /** Marks an empty store with our version; throws {@link UnknownStoreFormat} for a store of another. */
    static void check(RocksHandles handles, Path directory) throws RocksDBException {
        byte[] stored = handles.database().get(handles.meta(), KEY);
        if (stored == null && handles.lastPosition() == 0) {
            handles.putDurably(handles.meta(), KEY, bytes(VERSION));
        } else if (stored == null) {
            throw new UnknownStoreFormat(directory, "events but no format version", VERSION);
        } else if (stored.length != Integer.BYTES) {
            throw new UnknownStoreFormat(directory, "no readable format version", VERSION);
        } else if (ByteBuffer.wrap(stored).getInt() != VERSION) {
            throw new UnknownStoreFormat(directory, "format " + ByteBuffer.wrap(stored).getInt(), VERSION);
        }
    }

    static byte[] bytes(int version) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(version).array();
    }
}
