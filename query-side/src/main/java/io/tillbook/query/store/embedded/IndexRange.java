package io.tillbook.query.store.embedded;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A part of an index. */
final class IndexRange {
    private final OrderedIndex index;
    private final byte[] from;
    private final byte[] end;
    private final int lead;

    /**
     * @param from the first key, itself included
     * @param end where it ends, itself excluded
     * @param lead how many bytes all keys of it have in common
     */
    IndexRange(OrderedIndex index, byte[] from, byte[] end, int lead) {
        this.index = index;
        this.from = from;
        this.end = end;
        this.lead = lead;
    }

    private Stream<Entry> entries() {
        return index.entries(from, end);
    }

    /** Keys of the documents of some parts, one after the other. */
    static Stream<DocumentKey> chained(List<IndexRange> ranges) {
        return ranges.stream().flatMap(IndexRange::entries).map(OrderedIndex::document);
    }

    /** The same in the order in which all of them are, read no further than is needed. */
    static Stream<DocumentKey> merged(List<IndexRange> ranges) {
        if (ranges.size() == 1) {
            return chained(ranges);
        }
        Iterator<DocumentKey> merged = new Merging(ranges);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED), false);
    }

    /** The next entry of each part, the one that comes first before the others. */
    private static final class Merging implements Iterator<DocumentKey> {
        private static final Comparator<Head> BY_WHAT_FOLLOWS = (one, other) -> {
            byte[] key = one.entry.key();
            byte[] otherKey = other.entry.key();
            return Arrays.compareUnsigned(key, one.lead, key.length, otherKey, other.lead, otherKey.length);
        };

        private final PriorityQueue<Head> heads = new PriorityQueue<>(BY_WHAT_FOLLOWS);

        private record Head(Entry entry, int lead, Iterator<Entry> others) {}

        Merging(List<IndexRange> ranges) {
            ranges.forEach(range -> add(range.entries().iterator(), range.lead));
        }

        private void add(Iterator<Entry> entries, int lead) {
            if (entries.hasNext()) {
                heads.add(new Head(entries.next(), lead, entries));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public DocumentKey next() {
            Head first = heads.remove();
            add(first.others, first.lead);
            return OrderedIndex.document(first.entry);
        }
    }
}
