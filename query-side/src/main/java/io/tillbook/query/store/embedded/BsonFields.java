package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads some fields at the top level of documents that are bytes, and nothing of the others. */
final class BsonFields {

    private static final byte END = 0x00;
    private static final byte DOUBLE = 0x01;
    private static final byte TEXT = 0x02;
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;
    private static final byte BINARY = 0x05;
    private static final byte OBJECT_ID = 0x07;
    private static final byte TRUTH = 0x08;
    private static final byte MOMENT = 0x09;
    private static final byte NULL = 0x0A;
    private static final byte INT_32 = 0x10;
    private static final byte TIMESTAMP = 0x11;
    private static final byte INT_64 = 0x12;
    private static final int OBJECT_ID_BYTES = 12;

    private final List<byte[]> names;

    BsonFields(List<String> names) {
        this.names = names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** The fields' values in the order of their names, null for what is missing. */
    @Nullable
    Object[] of(byte[] document) {
        @Nullable Object[] values = new Object[names.size()];
        ByteBuf buffer = Unpooled.wrappedBuffer(document);
        buffer.skipBytes(Integer.BYTES);
        int left = values.length;
        for (byte type = buffer.readByte(); type != END && left > 0; type = buffer.readByte()) {
            int place = placeOfName(document, buffer);
            if (place < 0) {
                skip(type, buffer);
            } else {
                values[place] = BsonDecoder.decodeValue(type, buffer);
                left--;
            }
        }
        return values;
    }

    private int placeOfName(byte[] document, ByteBuf buffer) {
        int start = buffer.readerIndex();
        int end = start;
        while (document[end] != END) {
            end++;
        }
        buffer.readerIndex(end + 1);
        for (int place = 0; place < names.size(); place++) {
            byte[] name = names.get(place);
            if (Arrays.equals(document, start, end, name, 0, name.length)) {
                return place;
            }
        }
        return -1;
    }

    private static void skip(byte type, ByteBuf buffer) {
        switch (type) {
            case DOUBLE, MOMENT, TIMESTAMP, INT_64 -> buffer.skipBytes(Long.BYTES);
            case INT_32 -> buffer.skipBytes(Integer.BYTES);
            case TRUTH -> buffer.skipBytes(1);
            case NULL -> buffer.skipBytes(0);
            case OBJECT_ID -> buffer.skipBytes(OBJECT_ID_BYTES);
            case TEXT -> buffer.skipBytes(buffer.readIntLE());
            case BINARY -> buffer.skipBytes(buffer.readIntLE() + 1);
            // Their lengths include themselves.
            case DOCUMENT, ARRAY -> buffer.skipBytes(buffer.readIntLE() - Integer.BYTES);
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
