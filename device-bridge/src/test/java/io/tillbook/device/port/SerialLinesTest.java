package io.tillbook.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.port.SerialSettings.Parity;
import io.tillbook.device.scale.Reading;
import io.tillbook.device.scale.Scale;
import io.tillbook.device.scale.ScaleKind;
import io.tillbook.device.scanner.ScanLines;
import io.tillbook.device.scanner.ScannedCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serial lines of the real library between two ends that socat connects; skipped where there is no socat. */
class SerialLinesTest {
    private static final SerialSettings USUAL = new SerialSettings(9_600, 8, Parity.NONE);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private Path folder;

    private Process socat;
    private Port here;
    private Port there;

    @BeforeEach
    void connect() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "socat is not installed: serial lines are not tried");
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        socat = new ProcessBuilder(List.of("socat", "pty,raw,echo=0,link=" + a, "pty,raw,echo=0,link=" + b))
                .redirectErrorStream(true)
                .start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!(Files.exists(a) && Files.exists(b)) && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        here = Ports.at("serial:" + a.toRealPath(), USUAL).open();
        there = Ports.at("serial:" + b.toRealPath(), USUAL).open();
    }

    @AfterEach
    void disconnect() throws Exception {
        if (socat != null) {
            here.close();
            there.close();
            socat.destroy();
            socat.waitFor();
        }
    }

    @Test
    void bytesPassInBothDirections() throws Exception {
        here.write(new byte[] {0, (byte) 0xff, 0x11, 0x13});

        assertThat(List.of(there.read(SECOND), there.read(SECOND), there.read(SECOND), there.read(SECOND)))
                .containsExactly(0, 0xff, 0x11, 0x13);
        assertThat(there.read(Duration.ofMillis(20))).isEqualTo(Port.NOTHING);
    }

    @Test
    void aScaleIsAskedOverALine() throws Exception {
        Thread scale = Thread.ofPlatform().start(this::beScale);

        Reading reading = new Scale(SECOND).ask(here, ScaleKind.CAS.protocol(0));

        scale.join();
        assertThat(reading).isEqualTo(new Reading.Weight(Quantity.ofThousandths(250)));
    }

    private void beScale() {
        try {
            there.read(SECOND);
            there.write(new byte[] {6});
            there.read(SECOND);
            there.write(HexFormat.of().parseHex("0102532030302E32")); // torn in two
            there.write(HexFormat.of().parseHex("35306B67660304"));
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Test
    void aScannerIsReadOverALine() throws Exception {
        there.write("]E06901234567892\r\n".getBytes(StandardCharsets.US_ASCII));

        ScanLines lines = new ScanLines();
        Optional<ScannedCode> code = Optional.empty();
        while (code.isEmpty()) {
            code = lines.take(here.read(SECOND), 0);
        }

        assertThat(code.get().bare()).isEqualTo("6901234567892");
    }

    @Test
    void aLineThatIsGoneSaysSo() throws Exception {
        socat.destroy();
        socat.waitFor();

        assertThatIOException().isThrownBy(() -> {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (System.nanoTime() < until) {
                here.write(new byte[] {5});
                here.read(Duration.ofMillis(20));
            }
        });
    }
}
