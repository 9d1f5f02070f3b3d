package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at every device of a bridge. */
final class Doctor {
    private Doctor() {}

    /** A line for each device, in both languages; those in trouble begin with an exclamation mark. */
    static List<String> examine(Devices devices) {
        List<String> lines = new ArrayList<>();
        devices.all().forEach(device -> lines.add(line(device, trouble(device))));
        return lines;
    }

    private static @Nullable Trouble trouble(Device device) {
        try {
            return device.examine();
        } catch (IOException absent) {
            return Trouble.NOT_CONNECTED;
        }
    }

    private static String line(Device device, @Nullable Trouble trouble) {
        String name = device.config().id() + " (" + device.config().port() + "): ";
        return trouble == null ? "  " + name + "ok 正常" : "! " + name + trouble.english() + " " + trouble.chinese();
    }
}
