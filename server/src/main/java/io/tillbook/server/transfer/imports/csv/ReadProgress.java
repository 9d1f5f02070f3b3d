package io.tillbook.server.transfer.imports.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of an input is; written by the one who reads, looked at by the progress display. */
public final class ReadProgress {
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    /** Starts anew on something of such a size. */
    void start(long size) {
        done.set(0);
        total.set(size);
    }

    /** Another part is read. */
    public void add(long part) {
        done.addAndGet(part);
    }

    /** The part that is read, from 0 to 1; 0 while nothing is known. */
    public double fraction() {
        long size = total.get();
        return size == 0 ? 0 : Math.min(1, (double) done.get() / size);
    }

    /** The stream, its bytes counted as they are read. */
    InputStream metered(InputStream stream, long size) {
        start(size);
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                add(Math.max(0, count));
                return count;
            }
        };
    }
}
