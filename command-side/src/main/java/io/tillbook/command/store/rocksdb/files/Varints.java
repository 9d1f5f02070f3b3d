package io.tillbook.command.store.rocksdb.files;

import java.nio.ByteBuffer;

/** Non-negative integers in seven-bit groups, least significant first: short numbers take one byte. */
final class Varints {

    private static final int BITS_MAX = 63;

    private Varints() {}

    static int size(long value) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
    }

    static void put(ByteBuffer out, long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long get(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < BITS_MAX; shift += 7) {
            byte group = in.get();
            value |= (group & 0x7FL) << shift;
            if (group >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is longer than 63 bits");
    }
}
