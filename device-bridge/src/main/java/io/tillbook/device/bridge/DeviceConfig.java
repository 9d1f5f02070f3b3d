package io.tillbook.device.bridge;

import io.tillbook.device.display.DisplayKind;
import io.tillbook.device.escpos.PrintMode;
import io.tillbook.device.label.LabelLanguage;
import io.tillbook.device.receipt.Paper;
import io.tillbook.device.scale.ScaleKind;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A device as the file of settings has it.
 *
 * @param id by which tills call it: letters, digits and dashes
 * @param kind what it is
 * @param port where it is; {@code demo:} for one of software
 * @param paper width of a receipt printer's roll in millimetres, 58 or 80; 80 where it is missing
 * @param mode who draws a receipt printer's characters; the printer where it is missing
 * @param answers whether a printer tells how it is; yes where it is missing
 * @param drawerPin at which pin of a receipt printer the drawer is, 2 or 5; 2 where it is missing
 * @param language what a label printer is told; TSPL where it is missing
 * @param protocol what a scale or a display speaks
 * @param printingSeconds how long a document may take until it is unknown; 15 where it is missing
 * @param queue how many jobs may wait; 64 where it is missing
 */
record DeviceConfig(String id, DeviceKind kind, String port, @Nullable Integer paper, @Nullable PrintMode mode,
        @Nullable Boolean answers, @Nullable Integer drawerPin, @Nullable LabelLanguage language,
        @Nullable String protocol, @Nullable Integer printingSeconds, @Nullable Integer queue) {
    private static final int USUAL_QUEUE = 64;
    private static final int USUAL_SECONDS = 15;
    private static final int PIN = 2;
    private static final int OTHER_PIN = 5;

    DeviceConfig {
        Objects.requireNonNull(kind, "kind is missing");
        if (id == null || !id.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id must have 1 to 40 letters, digits and dashes");
        }
        if (port == null || port.isBlank()) {
            throw new IllegalArgumentException(id + ": port is missing");
        }
        if (drawerPin != null && drawerPin != PIN && drawerPin != OTHER_PIN) {
            throw new IllegalArgumentException(id + ": drawerPin must be 2 or 5");
        }
        if (kind == DeviceKind.SCALE || kind == DeviceKind.DISPLAY) {
            requireProtocol(id, kind, protocol);
        }
    }

    private static void requireProtocol(String id, DeviceKind kind, @Nullable String protocol) {
        if (protocol == null) {
            throw new IllegalArgumentException(id + ": protocol is missing");
        }
        if (kind == DeviceKind.SCALE) {
            ScaleKind.valueOf(protocol);
        } else {
            DisplayKind.valueOf(protocol);
        }
    }

    Paper roll() {
        return paper == null ? Paper.MM80 : Paper.ofMillimetres(paper);
    }

    PrintMode printMode() {
        return Objects.requireNonNullElse(mode, PrintMode.TEXT);
    }

    boolean tellsState() {
        return !Boolean.FALSE.equals(answers);
    }

    int pin() {
        return Objects.requireNonNullElse(drawerPin, PIN);
    }

    LabelLanguage labels() {
        return Objects.requireNonNullElse(language, LabelLanguage.TSPL);
    }

    Duration printing() {
        return Duration.ofSeconds(Objects.requireNonNullElse(printingSeconds, USUAL_SECONDS));
    }

    int mostWaiting() {
        return Objects.requireNonNullElse(queue, USUAL_QUEUE);
    }

    ScaleKind scale() {
        return ScaleKind.valueOf(Objects.requireNonNull(protocol));
    }

    DisplayKind display() {
        return DisplayKind.valueOf(Objects.requireNonNull(protocol));
    }
}
