package io.tillbook.device.scanner;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reports of a scanner in HID-POS mode, as their usual descriptor has them: the number of the report (2), the length of
 * the data, three characters of the AIM prefix, 56 of data, two of its own symbology, and whether more follows.
 */
public final class HidReport {
    /** Bytes of a report, its number included. */
    public static final int LENGTH = 64;
    private static final int NUMBER = 2;
    private static final int AIM = 2;
    private static final int DATA = 5;
    private static final int MOST_DATA = 56;
    private static final int MORE = 63;
    private static final int LONGEST = 4_096;

    private final StringBuilder code = new StringBuilder();

    /** Takes a report; the code that it ends, if it ends one. One of another kind is passed over. */
    public Optional<ScannedCode> take(byte[] report) {
        if (report.length != LENGTH || report[0] != NUMBER || (report[1] & 0xff) > MOST_DATA) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            String prefix = new String(report, AIM, DATA - AIM, StandardCharsets.US_ASCII);
            code.append(prefix.startsWith("]") ? prefix : "");
        }
        code.append(new String(report, DATA, report[1], StandardCharsets.ISO_8859_1));
        if ((report[MORE] & 1) == 1 && code.length() < LONGEST) {
            return Optional.empty();
        }
        String whole = code.toString();
        code.setLength(0);
        return AimPrefix.bare(whole).isBlank() ? Optional.empty() : Optional.of(ScannedCode.of(whole));
    }
}
