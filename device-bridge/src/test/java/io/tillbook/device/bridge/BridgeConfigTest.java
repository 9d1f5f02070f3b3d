package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeConfigTest {
    @Test
    void theCommentedFileIsRead() throws Exception {
        BridgeConfig config = BridgeConfig.read(Path.of("bridge.example.yaml"));

        assertThat(config.connected()).extracting(DeviceConfig::kind)
                .contains(DeviceKind.RECEIPT_PRINTER,
                        DeviceKind.LABEL_PRINTER, DeviceKind.SCANNER, DeviceKind.HID_SCANNER, DeviceKind.SCALE,
                        DeviceKind.DISPLAY);
        assertThat(config.address()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"prot: 1 | prot", "language: fr | language must be zh or en",
            "devices: [{id: a, kind: scale, port: 'serial:x'}] | protocol is missing",
            "devices: [{id: 'a b', kind: scanner, port: 'serial:x'}] | id must have",
            "devices: [{id: a, kind: printer, port: 'serial:x'}] | printer",
            "devices: [{id: a, kind: scanner, port: x}, {id: a, kind: scanner, port: x}] | same id",
            "store: {location: S1} | a store needs a server",
            "{server: {url: u, token: t, device: d}, store: {name: x}} | location is missing",
            "devices: [ | devices"})
    void aMistakeIsNamed(String yaml, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> BridgeConfig.parse("bridge.yaml", yaml))
                .withMessageContaining("bridge.yaml")
                .withMessageContaining(said);
    }
}
