package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * An index in the order of its keys: an entry is the indexed values, followed by the key of their document. The server
 * library knows unique indexes only and reads the whole collection for everything else, which would make each page of a
 * list cost as much as all of history. The collection writes the entries, together with their documents.
 */
final class OrderedIndex extends Index<DocumentKey> {

    private static final byte[] NOTHING = {};

    private final KeySpace entries;
    private final BsonFields fields;
    private final boolean[] descending;

    OrderedIndex(String name, List<IndexKey> keys, KeySpace entries) {
        // Sparse, so that the collection does not expect to find every document's position here.
        super(name, keys, true);
        this.entries = entries;
        this.fields = new BsonFields(keys());
        this.descending = new boolean[keys.size()];
        for (int place = 0; place < descending.length; place++) {
            descending[place] = !keys.get(place).isAscending();
        }
    }

    /** Whether every document there was has its entry. */
    boolean isFilled() {
        return entries.files().get(entries.prefix()) != null;
    }

    /** Begins to write entries for documents that are there already; what an interrupted filling left is removed. */
    void beginFilling() {
        entries.files().write(entries::clear);
    }

    /** Notes that every document there was has its entry. */
    void endFilling() {
        entries.files().write(batch -> batch.put(entries.prefix(), NOTHING));
    }

    /**
     * Writes the entry of a document, where it is not the one it had.
     *
     * @param room to make keys in
     */
    void put(WriteBatch batch, DocumentWrite write, KeyBytes room) throws RocksDBException {
        byte[] before = write.before();
        if (before != null) {
            if (fields.areEqual(before, write.after())) {
                return;
            }
            batch.delete(entry(write.key(), before, room));
        }
        batch.put(entry(write.key(), write.after(), room), lengthOf(write.key()));
    }

    /** Removes the entry of a document. */
    void delete(WriteBatch batch, DocumentKey key, byte[] document) throws RocksDBException {
        batch.delete(entry(key, document, new KeyBytes()));
    }

    /** Removes all entries. */
    void clear(WriteBatch batch) throws RocksDBException {
        entries.clear(batch);
    }

    /** Whether the values at a place are in descending order. */
    boolean isDescending(int place) {
        return descending[place];
    }

    /** What all entries with the given leading values begin with. */
    byte[] prefix(List<? extends @Nullable Object> values) {
        KeyBytes prefix = new KeyBytes(entries.prefix());
        for (int place = 0; place < values.size(); place++) {
            prefix.add(values.get(place), descending[place]);
        }
        return prefix.toBytes();
    }

    private byte[] entry(DocumentKey key, byte[] document, KeyBytes room) {
        room.restart(entries.prefix());
        fields.addTo(room, document, descending);
        return room.addBytes(key.bytes()).toBytes();
    }

    /** Kept with an entry to tell the document's key at its end from the values before it. */
    private static byte[] lengthOf(DocumentKey key) {
        int length = key.bytes().length;
        return new byte[] {(byte) (length >> Byte.SIZE), (byte) length};
    }

    /** The entries from one key to before another, in order. */
    Stream<Entry> entries(byte[] from, byte[] end) {
        return entries.files().range(from, end).filter(entry -> entry.value().length > 0);
    }

    /** The document of an entry. */
    static DocumentKey document(Entry entry) {
        int length = Short.toUnsignedInt(ByteBuffer.wrap(entry.value()).getShort());
        byte[] key = entry.key();
        return new DocumentKey(Arrays.copyOfRange(key, key.length - length, key.length));
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        // Written with the document.
    }

    @Override
    public @Nullable DocumentKey remove(Document document) {
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, DocumentKey position,
            MongoCollection<DocumentKey> collection) {
        // Written with the document.
    }

    @Override
    public @Nullable DocumentKey getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        // Values may repeat.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {
        // Values may repeat.
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection scans ordered indexes itself");
    }

    /** Never empty to the server library, because the collection fills it. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return entries.all().count();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the entries.
    }
}
