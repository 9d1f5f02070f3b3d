package io.tillbook.device.bridge;

import io.tillbook.device.emulator.EmulatedLine;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.EmulatedScale;
import io.tillbook.device.emulator.SharedPort;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.port.Port;
import io.tillbook.device.port.PortOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Devices of software, for whoever has none: a printer that makes pictures, a scale and a scanner that do as told. */
final class DemoDevices {
    private final Path folder;
    private final Map<String, Port> ports = new ConcurrentHashMap<>();
    private final AtomicInteger sheets = new AtomicInteger();

    DemoDevices(Path folder) {
        this.folder = folder;
    }

    /** Where such a device is. */
    PortOpener at(DeviceConfig config) {
        Port port = ports.computeIfAbsent(config.id(), _ -> switch (config.kind()) {
            case RECEIPT_PRINTER -> new EmulatedPrinter(config.roll().dots(), sheet -> keep(config.id(), sheet));
            case SCALE -> new EmulatedScale();
            case SCANNER, HID_SCANNER, LABEL_PRINTER, DISPLAY -> new EmulatedLine();
        });
        return () -> new SharedPort(port);
    }

    Optional<EmulatedPrinter> printer(String id) {
        return ports.get(id) instanceof EmulatedPrinter printer ? Optional.of(printer) : Optional.empty();
    }

    Optional<EmulatedScale> scale(String id) {
        return ports.get(id) instanceof EmulatedScale scale ? Optional.of(scale) : Optional.empty();
    }

    Optional<EmulatedLine> line(String id) {
        return ports.get(id) instanceof EmulatedLine line ? Optional.of(line) : Optional.empty();
    }

    private void keep(String device, Sheet sheet) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("%s-%04d.png".formatted(device, sheets.incrementAndGet()));
            ImageIO.write(sheet.picture().image(), "png", file.toFile());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
