package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a query uses an index: leading keys that the query fixes, then at most one key that it lists the values of, then
 * at most one that it bounds. What the scan finds still has to be matched with the query.
 *
 * @param index the index
 * @param fixed values of its leading keys
 * @param listed values of the key after them, where the query lists them
 * @param bounds bounds of the key after all these
 * @param isSorted whether the index has the wanted order
 */
record IndexScan(OrderedIndex index, List<@Nullable Object> fixed, @Nullable Collection<?> listed, Bounds bounds,
        boolean isSorted) {

    private static final Set<String> LOWER = Set.of("$gt", "$gte");
    private static final Set<String> UPPER = Set.of("$lt", "$lte");

    /** Bounds of a key's values, both taken as included. */
    record Bounds(@Nullable Object lower, @Nullable Object upper) {

        static final Bounds NONE = new Bounds(null, null);

        static Bounds of(@Nullable Object condition) {
            if (!(condition instanceof Document conditions)) {
                return NONE;
            }
            Object lower = null;
            Object upper = null;
            for (Map.Entry<String, Object> each : conditions.entrySet()) {
                lower = LOWER.contains(each.getKey()) ? each.getValue() : lower;
                upper = UPPER.contains(each.getKey()) ? each.getValue() : upper;
            }
            return new Bounds(lower, upper);
        }

        boolean isNone() {
            return lower == null && upper == null;
        }
    }

    /** The scan of the most useful index, or null where none helps. */
    static @Nullable IndexScan best(List<Index<DocumentKey>> indexes, Document query, @Nullable Document orderBy) {
        return indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(index -> of((OrderedIndex) index, query, orderBy))
                .filter(IndexScan::isUseful)
                .max(Comparator.comparingInt(IndexScan::usefulness))
                .orElse(null);
    }

    /** The ids that a query asks for, or null where it does not name them. */
    static @Nullable Collection<?> ids(Document query) {
        Object condition = query.get(EmbeddedCollection.ID);
        return condition == null || condition instanceof Document ? listed(condition) : List.of(condition);
    }

    private static @Nullable Collection<?> listed(@Nullable Object condition) {
        return condition instanceof Document conditions && conditions.get("$in") instanceof Collection<?> values
                ? values
                : null;
    }

    /** Keys of the documents within the scan, in the order of the index where it is a sorted one. */
    Stream<DocumentKey> keys() {
        // Values may be listed twice, as different types of the same number.
        return listed == null ? range() : listed.stream().flatMap(value -> fixing(value).range()).distinct();
    }

    private IndexScan fixing(@Nullable Object value) {
        return new IndexScan(index, with(value), null, bounds, false);
    }

    private List<@Nullable Object> with(@Nullable Object value) {
        List<@Nullable Object> more = new ArrayList<@Nullable Object>(fixed);
        more.add(value);
        return more;
    }

    private Stream<DocumentKey> range() {
        boolean isDescending = !bounds.isNone() && index.isDescending(fixed.size());
        Object first = isDescending ? bounds.upper() : bounds.lower();
        Object last = isDescending ? bounds.lower() : bounds.upper();
        byte[] from = index.prefix(first == null ? fixed : with(first));
        byte[] lastFrom = index.prefix(last == null ? fixed : with(last));
        return index.documents(from, KeyBytes.after(lastFrom));
    }

    private static IndexScan of(OrderedIndex index, Document query, @Nullable Document orderBy) {
        List<IndexKey> keys = index.getKeys();
        List<@Nullable Object> fixed = new ArrayList<>();
        while (fixed.size() < keys.size() && isFixed(query, keys.get(fixed.size()).getKey())) {
            fixed.add(query.get(keys.get(fixed.size()).getKey()));
        }
        List<IndexKey> rest = keys.subList(fixed.size(), keys.size());
        Collection<?> listed = listed(condition(query, rest, 0));
        Bounds bounds = Bounds.of(condition(query, rest, listed == null ? 0 : 1));
        boolean isSorted = listed == null && hasOrder(rest, orderBy);
        return new IndexScan(index, fixed, listed, bounds, isSorted);
    }

    private static @Nullable Object condition(Document query, List<IndexKey> keys, int place) {
        return place < keys.size() ? query.get(keys.get(place).getKey()) : null;
    }

    private static boolean isFixed(Document query, String field) {
        Object value = query.get(field);
        return value != null && !(value instanceof Document) && !BsonRegularExpression.isRegularExpression(value);
    }

    private static boolean hasOrder(List<IndexKey> keys, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return false;
        }
        int place = 0;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            boolean ascending = ((Number) wanted.getValue()).intValue() > 0;
            boolean same = place < keys.size() && keys.get(place).getKey().equals(wanted.getKey())
                    && keys.get(place).isAscending() == ascending;
            if (!same) {
                return false;
            }
            place++;
        }
        return true;
    }

    private boolean isUseful() {
        return usefulness() > 0;
    }

    private int usefulness() {
        return fixed.size() * 8 + (listed == null ? 0 : 4) + (isSorted ? 2 : 0) + (bounds.isNone() ? 0 : 1);
    }
}
