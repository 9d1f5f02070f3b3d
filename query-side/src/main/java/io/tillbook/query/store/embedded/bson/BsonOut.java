package io.tillbook.query.store.embedded.bson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A document that is being written. One after the other can be written in the same room, which grows as it must. */
public final class BsonOut {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_BYTES = 2 << 10;
    private static final int ASCII_END = 0x80;
    private static final int TEN = 10;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    /** The name of a field as documents have it, with a zero at the end. */
    public static byte[] nameOf(String field) {
        return (field + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets what was written. */
    public void restart() {
        length = 0;
    }

    /** What was written since the start. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins a document or list; what it gives is for {@link #end}. */
    public int begin() {
        int start = length;
        makeRoom(Integer.BYTES);
        length += Integer.BYTES;
        return start;
    }

    /** Ends a document or list. */
    public void end(int start) {
        makeRoom(1);
        bytes[length++] = BsonType.END;
        INT.set(bytes, start, length - start);
    }

    /**
     * Names the value that follows.
     *
     * @param name as bytes, with a zero at the end
     */
    public void name(byte type, byte[] name) {
        makeRoom(1 + name.length);
        bytes[length++] = type;
        System.arraycopy(name, 0, bytes, length, name.length);
        length += name.length;
    }

    /** Names the value that follows by its place in a list, counted from 0. */
    public void place(byte type, int place) {
        int digits = 1;
        for (int rest = place / TEN; rest > 0; rest /= TEN) {
            digits++;
        }
        makeRoom(2 + digits);
        bytes[length] = type;
        int rest = place;
        for (int at = length + digits; at > length; at--) {
            bytes[at] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        length += 2 + digits;
        bytes[length - 1] = 0;
    }

    /** Writes four bytes. */
    public void int32(int number) {
        makeRoom(Integer.BYTES);
        INT.set(bytes, length, number);
        length += Integer.BYTES;
    }

    /** Writes eight bytes. */
    public void int64(long number) {
        makeRoom(Long.BYTES);
        LONG.set(bytes, length, number);
        length += Long.BYTES;
    }

    /** Writes true or false. */
    public void truth(boolean truth) {
        makeRoom(1);
        bytes[length++] = truth ? (byte) 1 : 0;
    }

    /** Writes a text. */
    public void text(String text) {
        int characters = text.length();
        makeRoom(Integer.BYTES + characters + 1);
        int at = length + Integer.BYTES;
        for (int place = 0; place < characters; place++) {
            char character = text.charAt(place);
            if (character >= ASCII_END) {
                utf8(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) character;
        }
        endText(characters);
    }

    private void utf8(byte[] text) {
        makeRoom(Integer.BYTES + text.length + 1);
        System.arraycopy(text, 0, bytes, length + Integer.BYTES, text.length);
        endText(text.length);
    }

    private void endText(int textBytes) {
        INT.set(bytes, length, textBytes + 1);
        length += Integer.BYTES + textBytes + 1;
        bytes[length - 1] = 0;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
