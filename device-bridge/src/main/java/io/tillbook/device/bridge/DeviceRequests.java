package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.display.DisplayKind;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.JobState;
import io.tillbook.device.scale.Reading;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a till can ask of a device. */
final class DeviceRequests {
    private static final Duration UNTIL_AT_REST = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Devices devices;
    private final Printing printing;

    DeviceRequests(Devices devices, Printing printing) {
        this.devices = devices;
        this.printing = printing;
    }

    Answer all() {
        return Answer.ok(Map.of("devices", devices.all().stream().map(DeviceRequests::described).toList()));
    }

    private static Map<String, Object> described(Device device) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", device.config().id());
        fields.put("kind", device.config().kind().name());
        fields.put("waiting", device.waiting());
        if (device.config().kind() == DeviceKind.RECEIPT_PRINTER) {
            fields.put("paper", device.config().roll().millimetres());
        }
        Answer.put(fields, device.trouble());
        return fields;
    }

    /** Answers a request to a device. */
    Answer ask(String id, String action, JsonNode body) {
        Device device = devices.device(id).orElse(null);
        if (device == null) {
            return Answer.wrong(404, "there is no device " + id);
        }
        return switch (action) {
            case "print" -> device instanceof PrinterDevice printer ? printed(printing.print(printer, body))
                    : cannot(device, action);
            case "kick" -> device instanceof PrinterDevice printer
                    ? told(printer.kick(Printing.text(body, "reason")))
                    : cannot(device, action);
            case "show" -> device instanceof DisplayDevice display ? told(show(display, body)) : cannot(device, action);
            case "weigh" -> device instanceof ScaleDevice scale ? weighed(id, scale, body) : cannot(device, action);
            case "emulate" -> emulated(device, body);
            default -> Answer.wrong(404, "a device can print, kick, show and weigh, not " + action);
        };
    }

    private static Answer cannot(Device device, String action) {
        return Answer.wrong(400, device.config().id() + " cannot " + action);
    }

    private static Answer printed(Job job) {
        return Answer.json(job.trouble() == Trouble.QUEUE_FULL ? 429 : 202, Answer.job(job));
    }

    private static Answer told(@Nullable Trouble trouble) {
        return trouble == null ? Answer.json(202, Map.of("state", JobState.QUEUED.name())) : Answer.trouble(trouble);
    }

    private static @Nullable Trouble show(DisplayDevice display, JsonNode body) {
        if (body.path("clear").asBoolean(false)) {
            return display.clear();
        }
        String figure = body.path("figure").asString("");
        if (!figure.matches("[0-9.-]{0,8}")) {
            throw new IllegalArgumentException("figure must have at most 8 digits");
        }
        DisplayKind.Lamp lamp = DisplayKind.Lamp.valueOf(body.path("lamp").asString("TOTAL"));
        return display.show(body.path("upper").asString(""), body.path("lower").asString(""), figure, lamp);
    }

    /** Waits for goods that still move: whoever has just put them there does not want to be refused. */
    private static Answer weighed(String id, ScaleDevice scale, JsonNode body) {
        long unitPriceMinor = body.path("unitPriceMinor").asLong(0);
        long until = System.nanoTime() + UNTIL_AT_REST.toNanos();
        Reading reading = scale.weigh(unitPriceMinor);
        while (reading.equals(new Reading.None(Trouble.UNSTABLE)) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            reading = scale.weigh(unitPriceMinor);
        }
        return reading instanceof Reading.None(Trouble trouble) ? Answer.trouble(trouble)
                : Answer.ok(Devices.reading(id, reading));
    }

    /** Does with a device of software what somebody would do with one that can be touched. */
    private Answer emulated(Device device, JsonNode body) {
        DemoDevices demo = devices.demo();
        String id = device.config().id();
        if (demo.printer(id).isEmpty() && demo.scale(id).isEmpty() && demo.line(id).isEmpty()) {
            return Answer.wrong(400, id + " is no device of software");
        }
        demo.scale(id).ifPresent(scale -> scale.put(body.path("grams").asInt(0)));
        demo.line(id).filter(_ -> body.has("code")).ifPresent(line -> line.scan(Printing.text(body, "code")));
        demo.printer(id).ifPresent(printer -> {
            if (body.has("paperDots")) {
                printer.paperLeft(body.path("paperDots").asInt());
            }
            printer.coverOpen(body.path("coverOpen").asBoolean(false));
            printer.silent(body.path("silent").asBoolean(false));
            printer.unplugged(body.path("unplugged").asBoolean(false));
        });
        return Answer.ok(Map.of("kicks", demo.printer(id).map(printer -> printer.kicks()).orElse(0), "sent",
                demo.line(id)
                        .map(line -> new String(line.sent(), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .map(List::of)
                        .orElse(List.of())));
    }
}
