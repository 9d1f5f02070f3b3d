package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads some fields at the top level of documents that are bytes, and nothing of the others. */
final class BsonFields {
    private static final int TEXT_BEGIN = Integer.BYTES;

    private final List<byte[]> names;

    /** A value within a document: its first byte, the byte after it, and its type. */
    private record Span(byte type, int from, int to) {
        @Nullable
        Object value(byte[] document) {
            return BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(document, from, to - from));
        }
    }

    BsonFields(List<String> names) {
        this.names = names.stream().map(BsonOut::nameOf).toList();
    }

    /** The fields' values in the order of their names, null for what is missing. */
    @Nullable
    Object[] of(byte[] document) {
        @Nullable Span[] spans = spans(document);
        @Nullable Object[] values = new Object[spans.length];
        for (int place = 0; place < spans.length; place++) {
            Span span = spans[place];
            values[place] = span == null ? null : span.value(document);
        }
        return values;
    }

    /** Whether two documents have the same values in all of the fields. */
    boolean areEqual(byte[] one, byte[] other) {
        @Nullable Span[] spansOfOne = spans(one);
        @Nullable Span[] spansOfOther = spans(other);
        for (int place = 0; place < spansOfOne.length; place++) {
            if (!areEqual(one, spansOfOne[place], other, spansOfOther[place])) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEqual(byte[] one, @Nullable Span here, byte[] other, @Nullable Span there) {
        if (here == null || there == null) {
            return here == null && there == null;
        }
        return here.type() == there.type()
                && Arrays.equals(one, here.from(), here.to(), other, there.from(), there.to());
    }

    /** Adds the values to a key. */
    void addTo(KeyBytes key, byte[] document, boolean[] descending) {
        @Nullable Span[] spans = spans(document);
        for (int place = 0; place < spans.length; place++) {
            add(key, document, spans[place], descending[place]);
        }
    }

    private static void add(KeyBytes key, byte[] document, @Nullable Span span, boolean descending) {
        if (span == null) {
            key.add(null, descending);
        } else if (span.type() == BsonType.INT_64) {
            key.addNumber(new BsonIn(document, span.from()).int64(), descending);
        } else if (span.type() == BsonType.TEXT && isAscii(document, span)) {
            int from = span.from() + TEXT_BEGIN;
            key.addAscii(document, from, span.to() - 1 - from, descending);
        } else {
            key.add(span.value(document), descending);
        }
    }

    /** Whether a text has characters from 1 to 127 only, which are the same in a key. */
    private static boolean isAscii(byte[] document, Span span) {
        for (int place = span.from() + TEXT_BEGIN; place < span.to() - 1; place++) {
            if (document[place] <= 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Span[] spans(byte[] document) {
        @Nullable Span[] spans = new Span[names.size()];
        BsonIn in = new BsonIn(document, 0);
        in.begin();
        int left = spans.length;
        for (byte type = in.nextType(); type != BsonType.END && left > 0; type = in.nextType()) {
            int field = placeOfName(in);
            int from = in.place();
            in.pass(type);
            if (field >= 0) {
                spans[field] = new Span(type, from, in.place());
                left--;
            }
        }
        return spans;
    }

    private int placeOfName(BsonIn in) {
        for (int place = 0; place < names.size(); place++) {
            if (in.passName(names.get(place))) {
                return place;
            }
        }
        in.passName();
        return -1;
    }
}
