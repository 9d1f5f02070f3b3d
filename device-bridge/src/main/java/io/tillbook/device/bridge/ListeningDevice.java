package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.port.Port;
import io.tillbook.device.port.PortOpener;
import io.tillbook.device.scanner.HidReport;
import io.tillbook.device.scanner.ScanLines;
import io.tillbook.device.scanner.ScannedCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A scanner: its codes are told as they come. Where it is unplugged, it is looked for until it is there again. */
final class ListeningDevice implements Device {
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final long AGAIN_MILLIS = 1_000;

    private final DeviceConfig config;
    private final PortOpener opener;
    private final Consumer<ScannedCode> onScan;
    private final Consumer<@Nullable Trouble> onTrouble;
    private final Thread thread;
    private volatile @Nullable Trouble trouble;
    private volatile boolean closed;

    ListeningDevice(DeviceConfig config, PortOpener opener, Consumer<ScannedCode> onScan,
            Consumer<@Nullable Trouble> onTrouble) {
        this.config = config;
        this.opener = opener;
        this.onScan = onScan;
        this.onTrouble = onTrouble;
        thread = Thread.ofPlatform().daemon().name("scanner " + config.id()).unstarted(this::work);
        thread.start();
    }

    private void work() {
        try {
            while (!closed) {
                listen();
                TimeUnit.MILLISECONDS.sleep(closed ? 0 : AGAIN_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        boolean wasThere = false;
        try (Port port = opener.open()) {
            wasThere = true;
            changed(null);
            ScanLines lines = new ScanLines();
            HidReport reports = new HidReport();
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            while (!closed) {
                int next = port.read(WAIT);
                if (next != Port.NOTHING) {
                    taken(next, lines, reports, report).ifPresent(onScan);
                }
            }
        } catch (IOException gone) {
            if (!closed) {
                changed(wasThere ? Trouble.UNPLUGGED : Trouble.NOT_CONNECTED);
            }
        }
    }

    private Optional<ScannedCode> taken(int next, ScanLines lines, HidReport reports, ByteArrayOutputStream report) {
        if (config.kind() != DeviceKind.HID_SCANNER) {
            return lines.take(next, TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        }
        report.write(next);
        if (report.size() < HidReport.LENGTH) {
            return Optional.empty();
        }
        byte[] whole = report.toByteArray();
        report.reset();
        return reports.take(whole);
    }

    private void changed(@Nullable Trouble now) {
        boolean isOther = trouble != now;
        trouble = now;
        if (isOther) {
            onTrouble.accept(now);
        }
    }

    @Override
    public DeviceConfig config() {
        return config;
    }

    @Override
    public @Nullable Trouble trouble() {
        return trouble;
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public @Nullable Trouble examine() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
