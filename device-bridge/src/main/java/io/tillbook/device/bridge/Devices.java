package io.tillbook.device.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.device.display.DisplayKind;
import io.tillbook.device.Trouble;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.port.PortOpener;
import io.tillbook.device.port.Ports;
import io.tillbook.device.port.SerialSettings;
import io.tillbook.device.port.SerialSettings.Parity;
import io.tillbook.device.scale.Reading;
import io.tillbook.device.scale.ScaleProtocol;
import io.tillbook.device.scanner.ScannedCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All devices of a bridge, and what they tell. */
final class Devices implements AutoCloseable {
    private static final SerialSettings USUAL = new SerialSettings(9_600, 8, Parity.NONE);
    private static final String DEMO = "demo:";

    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final EventHub events;
    private final MeterRegistry meters;
    private final DemoDevices demo;

    Devices(BridgeConfig config, PrintLog log, EventHub events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
        demo = new DemoDevices(config.folder().resolve("paper"));
        for (DeviceConfig each : config.connected()) {
            devices.put(each.id(), device(each, log));
            meters.gauge("tillbook.bridge.waiting", io.micrometer.core.instrument.Tags.of("device", each.id()),
                    devices.get(each.id()), Device::waiting);
        }
    }

    private Device device(DeviceConfig config, PrintLog log) {
        PortOpener opener = opener(config);
        return switch (config.kind()) {
            case RECEIPT_PRINTER, LABEL_PRINTER -> new PrinterDevice(config, opener, log, this::tellJob);
            case SCANNER, HID_SCANNER -> new ListeningDevice(config, opener, code -> tellScan(config.id(), code),
                    trouble -> tellTrouble(config.id(), trouble));
            case SCALE -> new ScaleDevice(config, opener, reading -> tellReading(config.id(), reading));
            case DISPLAY -> new DisplayDevice(config, opener);
        };
    }

    private PortOpener opener(DeviceConfig config) {
        return config.port().startsWith(DEMO) ? demo.at(config) : Ports.at(config.port(), usualLine(config));
    }

    private static SerialSettings usualLine(DeviceConfig config) {
        return switch (config.kind()) {
            case SCALE -> line(config.scale().protocol(0).line());
            case DISPLAY -> baud(config.display());
            case RECEIPT_PRINTER, LABEL_PRINTER, SCANNER, HID_SCANNER -> USUAL;
        };
    }

    private static SerialSettings line(ScaleProtocol.Line line) {
        return new SerialSettings(line.baud(), line.dataBits(), Parity.of(line.parity()));
    }

    private static SerialSettings baud(DisplayKind display) {
        return new SerialSettings(display.baud(), USUAL.dataBits(), USUAL.parity());
    }

    Collection<Device> all() {
        return devices.values();
    }

    Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    DemoDevices demo() {
        return demo;
    }

    private void tellJob(Job job) {
        String kind = job.id().isEmpty() ? "drawer" : "job";
        events.tell(kind, Answer.job(job));
        if (job.state().isFinal() || kind.equals("drawer")) {
            meters.counter("tillbook.bridge.jobs", "device", job.device(), "state",
                    job.state().name().toLowerCase(Locale.ROOT)).increment();
        }
    }

    private void tellScan(String id, ScannedCode code) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("device", id);
        fields.put("code", code.code());
        fields.put("bare", code.bare());
        if (code.printed() != null) {
            fields.put("printed", code.printed().name());
        }
        code.scan().ifPresent(scan -> {
            fields.put("barcode", scan.item().value());
            if (scan.batch() != null) {
                fields.put("batch", scan.batch().value());
            }
        });
        events.tell("scan", fields);
        meters.counter("tillbook.bridge.scans", "device", id).increment();
    }

    private void tellTrouble(String id, @Nullable Trouble trouble) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("device", id);
        Answer.put(fields, trouble);
        events.tell("device", fields);
    }

    private void tellReading(String id, Reading reading) {
        events.tell("weight", reading(id, reading));
    }

    /** A reading as tills are told it. */
    static Map<String, Object> reading(String id, Reading reading) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("device", id);
        switch (reading) {
            case Reading.Weight(var net) -> fields.put("quantity", net.toDecimal());
            case Reading.Priced(var net, long amountMinor, long unitPriceMinor) -> {
                fields.put("quantity", net.toDecimal());
                fields.put("amountMinor", amountMinor);
                fields.put("unitPriceMinor", unitPriceMinor);
            }
            case Reading.None(Trouble trouble) -> Answer.put(fields, trouble);
        }
        return fields;
    }

    @Override
    public void close() {
        devices.values().forEach(Device::close);
    }
}
