package io.tillbook.query.store.embedded.bson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A document that is being read. */
public final class BsonIn {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int OBJECT_ID_BYTES = 12;

    private final byte[] bytes;
    private int place;

    /** Reads a document that begins at a place. */
    public BsonIn(byte[] bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** How far it has come. */
    public int place() {
        return place;
    }

    /** Goes into the document or list that begins here. */
    public void begin() {
        place += Integer.BYTES;
    }

    /** Type of the next value, {@link BsonType#END} where there is none; its name is next. */
    public byte nextType() {
        return bytes[place++];
    }

    /** Whether the next value has a name, which is passed over if so. */
    public boolean passName(byte[] name) {
        int end = place + name.length;
        if (end > bytes.length || !Arrays.equals(bytes, place, end, name, 0, name.length)) {
            return false;
        }
        place = end;
        return true;
    }

    /** Passes over the name of the next value, whatever it is. */
    public void passName() {
        while (bytes[place++] != BsonType.END) {
            // Ends with a zero.
        }
    }

    /** Passes over a value. */
    public void pass(byte type) {
        place += switch (type) {
            case BsonType.DOUBLE, BsonType.MOMENT, BsonType.TIMESTAMP, BsonType.INT_64 -> Long.BYTES;
            case BsonType.INT_32 -> Integer.BYTES;
            case BsonType.TRUTH -> 1;
            case BsonType.NULL -> 0;
            case BsonType.OBJECT_ID -> OBJECT_ID_BYTES;
            case BsonType.TEXT -> Integer.BYTES + intHere();
            case BsonType.BINARY -> Integer.BYTES + 1 + intHere();
            // Their lengths include themselves.
            case BsonType.DOCUMENT, BsonType.LIST -> intHere();
            default -> throw new IllegalStateException("no document has values of type " + type);
        };
    }

    /** Reads four bytes. */
    public int int32() {
        int number = intHere();
        place += Integer.BYTES;
        return number;
    }

    /** Reads eight bytes. */
    public long int64() {
        long number = (long) LONG.get(bytes, place);
        place += Long.BYTES;
        return number;
    }

    /** Reads true or false. */
    public boolean truth() {
        return bytes[place++] != 0;
    }

    /** Reads a text. */
    public String text() {
        int length = int32();
        String text = new String(bytes, place, length - 1, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    private int intHere() {
        return (int) INT.get(bytes, place);
    }
}
