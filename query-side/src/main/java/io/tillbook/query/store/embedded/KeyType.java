package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys of several values in MongoDB's order, each value ascending or descending. A key that another one starts with
 * comes before it, so that it can stand for the beginning of all of them.
 */
final class KeyType extends BasicDataType<List<@Nullable Object>> {

    private static final String VALUES = "k";
    private static final int MEMORY_PER_VALUE = 48;

    private final boolean[] descending;

    private KeyType(boolean... descending) {
        this.descending = descending;
    }

    /** Ascending keys. */
    static KeyType ascending() {
        return new KeyType();
    }

    /** Keys in the order of an index; what follows the indexed values is ascending. */
    static KeyType of(List<IndexKey> keys) {
        boolean[] descending = new boolean[keys.size()];
        for (int place = 0; place < descending.length; place++) {
            descending[place] = !keys.get(place).isAscending();
        }
        return new KeyType(descending);
    }

    /** Whether the values at a place are in descending order. */
    boolean isDescending(int place) {
        return place < descending.length && descending[place];
    }

    /** MongoDB's order of values, whatever their types. */
    static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        int common = Math.min(one.size(), other.size());
        for (int place = 0; place < common; place++) {
            int order = compareValues(one.get(place), other.get(place));
            if (order != 0) {
                return isDescending(place) ? -order : order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(List<@Nullable Object> key) {
        int memory = MEMORY_PER_VALUE;
        for (Object value : key) {
            memory += MEMORY_PER_VALUE + (value instanceof String text ? text.length() : 0);
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, List<@Nullable Object> key) {
        byte[] bytes = BsonBytes.encode(new Document(VALUES, key));
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public List<@Nullable Object> read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new ArrayList<>((Collection<?>) BsonBytes.decode(bytes).get(VALUES));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<@Nullable Object>[] createStorage(int size) {
        return new List[size];
    }
}
