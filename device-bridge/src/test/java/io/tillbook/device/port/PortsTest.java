package io.tillbook.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tillbook.device.port.SerialSettings.Parity;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    private static final SerialSettings USUAL = new SerialSettings(9_600, 8, Parity.NONE);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aPrinterInTheNetworkIsWrittenToAndRead() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Port port = Ports.at("tcp://127.0.0.1:" + printer.getLocalPort(), USUAL).open();
                Socket seen = printer.accept()) {
            port.write(new byte[] {0x10, 4, 1});
            assertThat(seen.getInputStream().readNBytes(3)).containsExactly(0x10, 4, 1);
            assertThat(port.read(Duration.ofMillis(20))).isEqualTo(Port.NOTHING);

            seen.getOutputStream().write(0x96);
            assertThat(port.read(SECOND)).isEqualTo(0x96);

            seen.shutdownOutput();
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> port.read(SECOND));
        }
    }

    @Test
    void whatIsNotThereCannotBeOpened(@TempDir Path folder) {
        assertThatIOException().isThrownBy(() -> Ports.at("tcp://127.0.0.1:9", USUAL).open());
        assertThatIOException().isThrownBy(() -> Ports.at("file:" + folder.resolve("lp0"), USUAL).open());
        assertThatIOException().isThrownBy(() -> Ports.at("serial:" + folder.resolve("ttyUSB9"), USUAL).open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x", "tcp:x", "x", "serial:/dev/x?baud=fast", "serial:/dev/x?bits=9",
            "serial:/dev/x?parity=Z", "serial:/dev/x?colour=red"})
    void anAddressWithoutAFormIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.at(address, USUAL));
    }

    @Test
    void theComputerTellsItsPorts() throws IOException {
        assertThat(Ports.found()).allMatch(port -> port.startsWith("serial:") || port.startsWith("file:"));
    }
}
