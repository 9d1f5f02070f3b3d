package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a query is answered by indexes: by one, or by one for each of its alternatives where all of these have the wanted
 * order.
 *
 * @param scans what is scanned
 */
record ScanPlan(List<IndexScan> scans) {
    private static final String EITHER = "$or";

    /** The best one, or null where no index helps. */
    static @Nullable ScanPlan best(List<Index<DocumentKey>> indexes, Document query, @Nullable Document orderBy) {
        IndexScan one = IndexScan.best(indexes, ImpliedConditions.of(query), orderBy);
        List<IndexScan> each = ofAlternatives(indexes, query, orderBy);
        int usefulness = one == null ? 0 : one.usefulness();
        if (!each.isEmpty() && each.stream().allMatch(scan -> scan.usefulness() > usefulness)) {
            return new ScanPlan(each);
        }
        return one == null ? null : new ScanPlan(List.of(one));
    }

    /** None where one of them has no index with the wanted order, for then all would have to be read to be sorted. */
    private static List<IndexScan> ofAlternatives(List<Index<DocumentKey>> indexes, Document query,
            @Nullable Document orderBy) {
        List<IndexScan> scans = new ArrayList<>();
        for (Object alternative : query.get(EITHER) instanceof Collection<?> all ? all : List.of()) {
            Document both = query.clone();
            both.remove(EITHER);
            if (alternative instanceof Document conditions) {
                conditions.forEach(both::putIfAbsent);
            }
            IndexScan scan = IndexScan.best(indexes, ImpliedConditions.of(both), orderBy);
            if (scan == null || !scan.isSorted()) {
                return List.of();
            }
            scans.add(scan);
        }
        return scans;
    }

    /** Whether documents are found in the wanted order. */
    boolean isSorted() {
        return scans.stream().allMatch(IndexScan::isSorted);
    }

    /** Keys of the documents, each once. */
    Stream<DocumentKey> keys() {
        List<IndexRange> ranges = scans.stream().flatMap(IndexScan::ranges).toList();
        Stream<DocumentKey> keys = isSorted() ? IndexRange.merged(ranges) : IndexRange.chained(ranges);
        return ranges.size() == 1 ? keys : keys.distinct();
    }
}
