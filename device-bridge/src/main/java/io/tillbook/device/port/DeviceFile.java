package io.tillbook.device.port;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A file of a device, such as {@code /dev/usb/lp0} or {@code /dev/hidraw0}; what comes from it is read by a thread. */
final class DeviceFile implements Port {
    /** Longer than any answer, so that a device that talks without end does not fill the memory. */
    private static final int MOST_UNREAD = 8_192;
    private static final int CHUNK = 64;
    private static final int GONE = -2;

    private final FileOutputStream out;
    private final InputStream in;
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>(MOST_UNREAD);

    private DeviceFile(FileOutputStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    static Port open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " is not there");
        }
        FileOutputStream out = new FileOutputStream(file.toFile(), true);
        try {
            DeviceFile port = new DeviceFile(out, Files.newInputStream(file));
            Thread.ofPlatform().daemon().name("reads " + file).start(port::receive);
            return port;
        } catch (IOException unreadable) {
            out.close();
            throw unreadable;
        }
    }

    private void receive() {
        byte[] chunk = new byte[CHUNK];
        try {
            int count = in.read(chunk);
            while (count > 0) {
                for (int place = 0; place < count; place++) {
                    if (!received.offer(chunk[place] & 0xff)) {
                        received.clear();
                    }
                }
                count = in.read(chunk);
            }
        } catch (IOException gone) {
            received.clear();
            received.add(GONE);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    @Override
    public int read(Duration within) throws IOException {
        try {
            Integer next = received.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null && next == GONE) {
                throw new IOException("the device is gone");
            }
            return next == null ? NOTHING : next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
    }
}
