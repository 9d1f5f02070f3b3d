package io.tillbook.benchmarks.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text of ASCII characters as it goes over the wire; used again and again, so that composing it leaves no garbage. */
public final class Ascii {
    private static final int FIRST_BYTES = 1_024;
    private static final int RADIX = 10;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    /** Forgets everything. */
    public Ascii clear() {
        length = 0;
        return this;
    }

    /** Adds text, which has to be ASCII. */
    public Ascii add(String text) {
        makeRoom(text.length());
        for (int index = 0; index < text.length(); index++) {
            bytes[length++] = (byte) text.charAt(index);
        }
        return this;
    }

    /** Adds a number that is not negative, in decimal. */
    public Ascii add(long number) {
        int digits = 1;
        for (long rest = number / RADIX; rest > 0; rest /= RADIX) {
            digits++;
        }
        makeRoom(digits);
        long rest = number;
        for (int index = length + digits - 1; index >= length; index--) {
            bytes[index] = (byte) ('0' + rest % RADIX);
            rest /= RADIX;
        }
        length += digits;
        return this;
    }

    /** Adds all of another text. */
    public Ascii add(Ascii other) {
        makeRoom(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /** How many characters there are. */
    public int length() {
        return length;
    }

    void writeTo(WritableByteChannel channel) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
