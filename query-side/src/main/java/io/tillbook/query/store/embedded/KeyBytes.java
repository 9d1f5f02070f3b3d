package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values one after the other as bytes that sort as MongoDB sorts the values, each ascending or descending. No value's
 * bytes begin with those of another, so that everything after some values lies between their bytes and the
 * {@link #after} of them.
 */
final class KeyBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte NULL = 1;
    private static final byte NUMBER = 2;
    private static final byte TEXT = 3;
    private static final byte UNIQUE_ID = 4;
    private static final byte OBJECT_ID = 5;
    private static final byte TRUTH = 6;
    private static final byte MOMENT = 7;
    private static final byte END_OF_TEXT = 0;
    private static final byte ZERO_IN_TEXT = (byte) 0xFF;
    private static final int TYPICAL_BYTES = 128;
    private static final int MOST_AROUND_TEXT = 2;
    private static final int MOST_OF_OTHERS = 1 + 2 * Long.BYTES;
    private static final int LARGEST_CHAR_BYTES = 3;
    private static final int ASCII_END = 0x80;

    private byte[] bytes;
    private int length;

    /** Nothing yet. */
    KeyBytes() {
        this(TYPICAL_BYTES);
    }

    /** Begins with bytes that are there already. */
    KeyBytes(byte[] prefix) {
        this(prefix.length + TYPICAL_BYTES);
        addBytes(prefix);
    }

    private KeyBytes(int room) {
        this.bytes = new byte[room];
    }

    /** One ascending value. */
    static byte[] of(@Nullable Object value) {
        int room = value instanceof String text ? MOST_AROUND_TEXT + text.length() : MOST_OF_OTHERS;
        return new KeyBytes(room).add(value, false).toBytes();
    }

    /** Begins anew in the same room, with bytes that are there already. */
    KeyBytes restart(byte[] prefix) {
        length = 0;
        return addBytes(prefix);
    }

    /** The smallest bytes that sort after all that begin with the given ones. */
    static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }

    /** Adds a value. */
    KeyBytes add(@Nullable Object value, boolean descending) {
        int start = length;
        append(value);
        turn(start, descending);
        return this;
    }

    private void turn(int start, boolean descending) {
        if (descending) {
            for (int place = start; place < length; place++) {
                bytes[place] = (byte) ~bytes[place];
            }
        }
    }

    /** Adds bytes as they are. */
    KeyBytes addBytes(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Adds a text of characters from 1 to 127, as it stands among other bytes. */
    void addAscii(byte[] source, int from, int count, boolean descending) {
        makeRoom(MOST_AROUND_TEXT + count);
        int start = length;
        bytes[length++] = TEXT;
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        bytes[length++] = END_OF_TEXT;
        turn(start, descending);
    }

    /** Adds a number. */
    void addNumber(long number, boolean descending) {
        int start = length;
        append(NUMBER, number ^ Long.MIN_VALUE);
        turn(start, descending);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> append(NULL);
            case Missing _ -> append(NULL);
            case Number number -> append(NUMBER, whole(number) ^ Long.MIN_VALUE);
            case String text -> append(text);
            case UUID id -> append(UNIQUE_ID, id.getMostSignificantBits()).append(id.getLeastSignificantBits());
            case ObjectId id -> append(OBJECT_ID).addBytes(id.toByteArray());
            case Boolean truth -> append(TRUTH).append(truth ? (byte) 1 : 0);
            case Instant moment -> append(MOMENT, moment.toEpochMilli() ^ Long.MIN_VALUE);
            default -> throw new UnsupportedOperationException("an index has no keys of " + value.getClass());
        }
    }

    /** Numbers in keys are whole, but the server library may hand them over as others. */
    private static long whole(Number number) {
        long whole = number.longValue();
        if (number.doubleValue() != whole) {
            throw new UnsupportedOperationException("an index has no keys with fractions: " + number);
        }
        return whole;
    }

    private KeyBytes append(byte one) {
        makeRoom(1);
        bytes[length++] = one;
        return this;
    }

    private KeyBytes append(byte type, long number) {
        return append(type).append(number);
    }

    private KeyBytes append(long number) {
        makeRoom(Long.BYTES);
        LONG.set(bytes, length, number);
        length += Long.BYTES;
        return this;
    }

    /** Each UTF-16 unit for itself, because that is how the server library compares texts. */
    private void append(String text) {
        int units = text.length();
        makeRoom(MOST_AROUND_TEXT + units);
        bytes[length++] = TEXT;
        for (int place = 0; place < units; place++) {
            char unit = text.charAt(place);
            if (unit == 0 || unit >= ASCII_END) {
                makeRoom(LARGEST_CHAR_BYTES + units - place);
            }
            append(unit);
        }
        bytes[length++] = END_OF_TEXT;
    }

    private void append(char unit) {
        if (unit == 0) {
            bytes[length++] = END_OF_TEXT;
            bytes[length++] = ZERO_IN_TEXT;
        } else if (unit < ASCII_END) {
            bytes[length++] = (byte) unit;
        } else if (unit < 0x800) {
            bytes[length++] = (byte) (0xC0 | (unit >> 6));
            bytes[length++] = (byte) (0x80 | (unit & 0x3F));
        } else {
            bytes[length++] = (byte) (0xE0 | (unit >> 12));
            bytes[length++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (unit & 0x3F));
        }
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
