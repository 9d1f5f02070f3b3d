package io.tillbook.server.http.commands;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of any length into lines, holding one at a time. */
final class Lines {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream input;
    private final int maxLineBytes;
    private final Flushable beforeWaiting;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int position;
    private int limit;
    private boolean tooLong;
    private long number;

    /** A line that is not blank. */
    static final class Line {
        private final long number;
        private final byte[] content;
        private final boolean tooLong;

        Line(long number, byte[] content, boolean tooLong) {
            this.number = number;
            this.content = content;
            this.tooLong = tooLong;
        }

        /** Its number, counted from 1, blank lines included. */
        long number() {
            return number;
        }

        /** Its bytes; none when there are too many. */
        byte[] content() {
            return content;
        }

        boolean tooLong() {
            return tooLong;
        }
    }

    /**
     * The lines of a stream.
     *
     * @param beforeWaiting flushed each time before the stream is read from, which may take as long as the sender likes
     */
    Lines(InputStream input, int maxLineBytes, Flushable beforeWaiting) {
        this.input = input;
        this.maxLineBytes = maxLineBytes;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line that is not blank, the last one even without an end of line; null behind it. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            boolean ended = fillLine();
            number++;
            Line next = new Line(number, line.toByteArray(), tooLong);
            line.reset();
            tooLong = false;
            if (next.tooLong() || !isBlank(next.content())) {
                return next;
            }
            if (ended) {
                return null;
            }
        }
    }

    /** Whether the next line that is not blank is here as a whole, so that nobody has to be waited for to have it. */
    boolean hasNext() {
        boolean blank = true;
        for (int index = position; index < limit; index++) {
            if (chunk[index] == '\n' && !blank) {
                return true;
            }
            blank = blank && isBlank(chunk[index]);
        }
        return false;
    }

    /** Collects bytes up to the end of the line; true when that is the end of the stream. */
    private boolean fillLine() throws IOException {
        while (position < limit || readChunk()) {
            int end = indexOfNewline();
            append(end < 0 ? limit : end);
            position = end < 0 ? limit : end + 1;
            if (end >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean readChunk() throws IOException {
        beforeWaiting.flush();
        position = 0;
        limit = Math.max(0, input.read(chunk));
        return limit > 0;
    }

    private int indexOfNewline() {
        for (int index = position; index < limit; index++) {
            if (chunk[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private void append(int end) {
        if (tooLong || line.size() + end - position > maxLineBytes) {
            tooLong = true;
            line.reset();
        } else {
            line.write(chunk, position, end - position);
        }
    }

    private static boolean isBlank(byte[] content) {
        for (byte character : content) {
            if (!isBlank(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}
