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
 * How a query uses an index: leading keys that the query fixes, one of which it may list the values of, then at most
 * one that it bounds. What the scan finds still has to be matched with the query.
 *
 * @param index the index
 * @param prefixes values of its leading keys; several where the query lists those of one
 * @param bounds bounds of the key after them
 * @param isSorted whether the index has the wanted order after the leading keys
 * @param usefulness how much of the query it answers; 0 for nothing
 * @param askedPlace place among the conditions of the query of the one that decides where the scan looks: the one that
 *     lists values, else that of the leading key
 */
record IndexScan(OrderedIndex index, List<List<@Nullable Object>> prefixes, Bounds bounds, boolean isSorted,
        int usefulness, int askedPlace) {

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

    /** The scan of the most useful index, or null where none helps; of equals the one that the query asks for first. */
    static @Nullable IndexScan best(List<Index<DocumentKey>> indexes, Document query, @Nullable Document orderBy) {
        return indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(index -> of((OrderedIndex) index, query, orderBy))
                .filter(scan -> scan.usefulness > 0)
                .max(Comparator.comparingInt(IndexScan::usefulness)
                        .thenComparing(Comparator.comparingInt(IndexScan::askedPlace).reversed()))
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

    /** The parts of the index that have what is wanted, each in the order of the index. */
    Stream<IndexRange> ranges() {
        return prefixes.stream().map(this::range);
    }

    private IndexRange range(List<@Nullable Object> prefix) {
        boolean isDescending = !bounds.isNone() && index.isDescending(prefix.size());
        Object first = isDescending ? bounds.upper() : bounds.lower();
        Object last = isDescending ? bounds.lower() : bounds.upper();
        byte[] lead = index.prefix(prefix);
        byte[] from = first == null ? lead : index.prefix(with(prefix, first));
        byte[] lastFrom = last == null ? lead : index.prefix(with(prefix, last));
        return new IndexRange(index, from, KeyBytes.after(lastFrom), lead.length);
    }

    private static List<@Nullable Object> with(List<@Nullable Object> prefix, @Nullable Object value) {
        List<@Nullable Object> more = new ArrayList<@Nullable Object>(prefix);
        more.add(value);
        return more;
    }

    private static IndexScan of(OrderedIndex index, Document query, @Nullable Document orderBy) {
        Lead lead = Lead.of(index.getKeys(), query);
        List<IndexKey> rest = index.getKeys().subList(lead.length(), index.getKeys().size());
        Bounds bounds = Bounds.of(rest.isEmpty() ? null : query.get(rest.getFirst().getKey()));
        boolean isSorted = hasOrder(rest, orderBy);
        int usefulness = lead.fixed * 8 + (lead.listing == null ? 0 : 4) + (isSorted ? 2 : 0)
                + (bounds.isNone() ? 0 : 1);
        String asked = lead.listing == null ? index.getKeys().getFirst().getKey() : lead.listing;
        int askedPlace = List.copyOf(query.keySet()).indexOf(asked);
        return new IndexScan(index, lead.prefixes, bounds, isSorted, usefulness, askedPlace);
    }

    /**
     * Leading keys of an index whose values a query tells.
     *
     * @param prefixes their values
     * @param fixed how many have one value
     * @param listing the one that has several; null where none has
     */
    private record Lead(List<List<@Nullable Object>> prefixes, int fixed, @Nullable String listing) {
        static Lead of(List<IndexKey> keys, Document query) {
            List<@Nullable Object> none = new ArrayList<>();
            Lead lead = new Lead(List.of(none), 0, null);
            for (IndexKey key : keys) {
                Lead longer = lead.with(key.getKey(), query);
                if (longer == null) {
                    break;
                }
                lead = longer;
            }
            return lead;
        }

        private @Nullable Lead with(String key, Document query) {
            Object condition = query.get(key);
            if (isFixed(query, key)) {
                return new Lead(followedBy(List.of(condition)), fixed + 1, listing);
            }
            Collection<?> listed = listing == null ? listed(condition) : null;
            return listed == null ? null : new Lead(followedBy(listed), fixed, key);
        }

        private List<List<@Nullable Object>> followedBy(Collection<?> values) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> prefix : prefixes) {
                for (Object value : values) {
                    longer.add(IndexScan.with(prefix, value));
                }
            }
            return longer;
        }

        int length() {
            return fixed + (listing == null ? 0 : 1);
        }
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
}
