package io.tillbook.query.store.embedded;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The keys of one collection or index: those that begin with its number. */
final class KeySpace {

    private static final byte[] FIRST = {0};

    private final ViewFiles files;
    private final byte[] prefix;

    /**
     * @param files where they are kept
     * @param prefix the number as bytes
     */
    KeySpace(ViewFiles files, byte[] prefix) {
        this.files = files;
        this.prefix = prefix;
    }

    ViewFiles files() {
        return files;
    }

    byte[] prefix() {
        return prefix;
    }

    /** A key of this space in full. */
    byte[] key(byte[] rest) {
        byte[] key = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, key, prefix.length, rest.length);
        return key;
    }

    /** What comes after the number in a full key. */
    byte[] rest(byte[] key) {
        return Arrays.copyOfRange(key, prefix.length, key.length);
    }

    /** What is under a key, or null. */
    byte @Nullable [] get(byte[] rest) {
        return files.get(key(rest));
    }

    /** All entries in order, with their full keys. */
    Stream<Entry> all() {
        return from(FIRST);
    }

    /** Entries in order, beginning with the first one that is not before the given rest of a key. */
    Stream<Entry> from(byte[] rest) {
        return files.range(key(rest), KeyBytes.after(prefix));
    }

    boolean isEmpty() {
        return all().findFirst().isEmpty();
    }

    /** Removes all entries. The key of the number alone is none of them. */
    void clear(WriteBatch batch) throws RocksDBException {
        batch.deleteRange(key(FIRST), KeyBytes.after(prefix));
    }
}
