package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.port.Port;
import io.tillbook.device.port.PortOpener;
import io.tillbook.device.scale.Reading;
import io.tillbook.device.scale.Scale;
import io.tillbook.device.scale.ScaleKind;
import io.tillbook.device.scale.Weighing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scale. It is looked at all the time, so that tills show its weight and goods that were taken off are noticed;
 * scales that compute amounts are asked with a price only, and look after that themselves.
 */
final class ScaleDevice implements Device {
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 200;

    private final DeviceConfig config;
    private final PortOpener opener;
    private final Consumer<Reading> onReading;
    private final Scale scale = new Scale(ANSWER);
    private final Thread thread;
    private @Nullable Port open;
    private Weighing weighing = Weighing.CLEARED;
    private @Nullable Reading last;
    private volatile @Nullable Trouble trouble;

    ScaleDevice(DeviceConfig config, PortOpener opener, Consumer<Reading> onReading) {
        this.config = config;
        this.opener = opener;
        this.onReading = onReading;
        thread = Thread.ofPlatform().daemon().name("scale " + config.id()).unstarted(this::watch);
        if (config.scale() != ScaleKind.DIALOG_06) {
            thread.start();
        }
    }

    /**
     * A weight for a line of a sale, or why there is none.
     *
     * @param unitPriceMinor for a kilogram, for scales that compute amounts
     */
    synchronized Reading weigh(long unitPriceMinor) {
        Weighing.Step step = weighing.take(ask(unitPriceMinor));
        weighing = step.next();
        return step.reading();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        Reading now = ask(0);
        weighing = weighing.see(now);
        if (!now.equals(last)) {
            last = now;
            onReading.accept(now);
        }
    }

    private Reading ask(long unitPriceMinor) {
        try {
            Port port = open == null ? opener.open() : open;
            open = port;
            Reading reading = scale.ask(port, config.scale().protocol(unitPriceMinor));
            trouble = reading instanceof Reading.None(Trouble why) && (why == Trouble.SILENT || why == Trouble.GARBLED)
                    ? why
                    : null;
            return reading;
        } catch (IOException gone) {
            Trouble why = open == null ? Trouble.NOT_CONNECTED : Trouble.UNPLUGGED;
            forget();
            trouble = why;
            return new Reading.None(why);
        }
    }

    private void forget() {
        Port gone = open;
        open = null;
        if (gone != null) {
            try {
                gone.close();
            } catch (IOException alreadyGone) {
                trouble = Trouble.UNPLUGGED;
            }
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
    public synchronized @Nullable Trouble examine() {
        ask(0);
        return trouble;
    }

    @Override
    public void close() {
        thread.interrupt();
        synchronized (this) {
            forget();
        }
    }
}
