package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.display.DisplayKind;
import io.tillbook.device.job.JobQueue;
import io.tillbook.device.port.Port;
import io.tillbook.device.port.PortOpener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A customer display. */
final class DisplayDevice implements Device {
    private final DeviceConfig config;
    private final PortOpener opener;
    private final JobQueue queue;
    private volatile @Nullable Trouble trouble;

    DisplayDevice(DeviceConfig config, PortOpener opener) {
        this.config = config;
        this.opener = opener;
        queue = new JobQueue(config.id(), config.mostWaiting());
    }

    /**
     * Shows two lines, or the figure where it has digits only.
     *
     * @return what is wrong; nothing where it was told
     */
    @Nullable
    Trouble show(String upper, String lower, String figure, DisplayKind.Lamp lamp) {
        return send(config.display().show(upper, lower, figure, lamp));
    }

    /** Shows nothing any more. */
    @Nullable
    Trouble clear() {
        return send(config.display().clear());
    }

    private @Nullable Trouble send(byte[] bytes) {
        return queue.offer(() -> {
            try (Port port = opener.open()) {
                port.write(bytes);
                trouble = null;
            } catch (IOException gone) {
                trouble = Trouble.NOT_CONNECTED;
            }
        }) ? null : Trouble.QUEUE_FULL;
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
        return queue.size();
    }

    @Override
    public @Nullable Trouble examine() throws IOException {
        opener.open().close();
        return null;
    }

    @Override
    public void close() {
        queue.close();
    }
}
