package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Trouble;
import io.tillbook.device.emulator.EmulatedLine;
import io.tillbook.device.emulator.SharedPort;
import io.tillbook.device.port.Port;
import io.tillbook.device.scanner.ScannedCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A scanner that is pulled out and put back goes on by itself. */
class ListeningDeviceTest {
    private final EmulatedLine line = new EmulatedLine();
    private final AtomicBoolean pulled = new AtomicBoolean(true);
    private final List<ScannedCode> codes = new CopyOnWriteArrayList<>();
    private final List<Optional<Trouble>> troubles = new CopyOnWriteArrayList<>();

    @Test
    void isLookedForUntilItIsThere() {
        DeviceConfig config = BridgeConfig.parse("test", "devices: [{id: s, kind: scanner, port: 'serial:x'}]")
                .connected()
                .getFirst();
        try (ListeningDevice scanner = new ListeningDevice(config, this::open, codes::add,
                trouble -> troubles.add(Optional.ofNullable(trouble)))) {
            Till.await(() -> scanner.trouble() == Trouble.NOT_CONNECTED);
            pulled.set(false);
            line.scan("6901234567892");
            Till.await(() -> codes.size() == 1);
            pulled.set(true);
            Till.await(() -> scanner.trouble() == Trouble.NOT_CONNECTED);
            pulled.set(false);
            line.scan("6901234567885");
            Till.await(() -> codes.size() == 2);
        }

        assertThat(codes).extracting(ScannedCode::code).containsExactly("6901234567892", "6901234567885");
        assertThat(troubles).containsExactly(Optional.of(Trouble.NOT_CONNECTED), Optional.empty(),
                Optional.of(Trouble.UNPLUGGED), Optional.of(Trouble.NOT_CONNECTED), Optional.empty());
    }

    private Port open() throws IOException {
        requirePlugged();
        return new PulledPort();
    }

    private void requirePlugged() throws IOException {
        if (pulled.get()) {
            throw new IOException("the cable is out");
        }
    }

    /** The line, as long as its cable is in. */
    private final class PulledPort implements Port {
        private final Port port = new SharedPort(line);

        @Override
        public void write(byte[] bytes) throws IOException {
            requirePlugged();
            port.write(bytes);
        }

        @Override
        public int read(Duration within) throws IOException {
            requirePlugged();
            return port.read(within);
        }

        @Override
        public void close() throws IOException {
            port.close();
        }
    }
}
