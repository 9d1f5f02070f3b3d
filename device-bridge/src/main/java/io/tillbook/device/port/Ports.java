package io.tillbook.device.port;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Addresses of devices: {@code tcp://192.168.1.50:9100}, {@code serial:/dev/ttyUSB0} or {@code serial:COM3}, with
 * {@code ?baud=9600&bits=8&parity=N} behind them, and {@code file:/dev/usb/lp0}.
 */
public final class Ports {
    private static final int RAW = 9_100;
    private static final String SERIAL = "serial:";
    private static final Path DEVICES = Path.of("/dev");

    private Ports() {}

    /**
     * Where a device is.
     *
     * @param usual how its line is set where the address does not say
     * @throws IllegalArgumentException where the address has no such form
     */
    public static PortOpener at(String address, SerialSettings usual) {
        if (address.startsWith(SERIAL)) {
            return serial(address.substring(SERIAL.length()), usual);
        }
        URI uri = URI.create(address);
        return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "tcp" -> tcp(address, uri);
            case "file" -> () -> DeviceFile.open(Path.of(uri.getPath()));
            default ->
                throw new IllegalArgumentException("port must begin with tcp:, serial: or file:, not " + address);
        };
    }

    private static PortOpener tcp(String address, URI uri) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("port must be tcp://host:port, not " + address);
        }
        return () -> TcpPort.open(uri.getHost(), uri.getPort() < 0 ? RAW : uri.getPort());
    }

    private static PortOpener serial(String rest, SerialSettings usual) {
        int question = rest.indexOf('?');
        String name = question < 0 ? rest : rest.substring(0, question);
        SerialSettings settings = usual;
        for (String setting : question < 0 ? new String[0] : rest.substring(question + 1).split("&", -1)) {
            settings = with(settings, setting);
        }
        SerialSettings chosen = settings;
        return () -> SerialLine.open(name, chosen);
    }

    private static SerialSettings with(SerialSettings settings, String setting) {
        String[] parts = setting.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "baud" -> new SerialSettings(number(setting, value), settings.dataBits(), settings.parity());
            case "bits" -> new SerialSettings(settings.baud(), number(setting, value), settings.parity());
            case "parity" -> new SerialSettings(settings.baud(), settings.dataBits(),
                    SerialSettings.Parity.of(value.isEmpty() ? '?' : value.charAt(0)));
            default -> throw new IllegalArgumentException("a line has baud, bits and parity, not " + setting);
        };
    }

    private static int number(String setting, String value) {
        if (!value.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(setting + " must have a number");
        }
        return Integer.parseInt(value);
    }

    /** Addresses at which there may be devices: serial lines, printers and scanners at USB. */
    public static List<String> found() throws IOException {
        List<String> found = new ArrayList<>(SerialLine.all().stream().map(SERIAL::concat).toList());
        found.addAll(files(DEVICES.resolve("usb"), "lp*"));
        found.addAll(files(DEVICES, "hidraw*"));
        return found;
    }

    private static List<String> files(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            entries.forEach(file -> files.add("file:" + file));
        }
        return files.stream().sorted().toList();
    }
}
