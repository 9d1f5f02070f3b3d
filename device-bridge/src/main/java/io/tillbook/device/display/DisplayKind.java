package io.tillbook.device.display;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How a customer display is told what it shows. */
public enum DisplayKind {
    /** CD5220, which most displays of twenty columns understand. */
    CD5220,
    /** DSP-800. */
    DSP_800,
    /** Epson's DM-D, also behind a printer. */
    EPSON,
    /** Displays of China with eight digits and four lamps, at 2400 baud. */
    LED8N;

    /** Columns of a line. */
    public static final int COLUMNS = 20;
    private static final int CLEAR = 0x0c;
    private static final int ESC = 0x1b;
    private static final int CR = 0x0d;
    private static final int EOT = 0x04;
    private static final int SOH = 0x01;
    private static final int ETB = 0x17;
    private static final int US = 0x1f;
    private static final int FIRST_PLACE = 0x31;
    private static final int LAST_PLACE = 0x58;
    private static final int LAMPS_OUT = 0x30;

    /** What a figure on a display is. */
    public enum Lamp {
        /** 单价. */
        PRICE('1'),
        /** 总计. */
        TOTAL('2'),
        /** 收款. */
        PAID('3'),
        /** 找零. */
        CHANGE('4');

        private final char digit;

        Lamp(char digit) {
            this.digit = digit;
        }
    }

    /** Bits in a second of its line where nobody has said anything else. */
    public int baud() {
        return this == LED8N ? 2_400 : 9_600;
    }

    /**
     * The bytes that show two lines; a display of digits shows the figure alone.
     *
     * @param upper the upper line
     * @param lower the lower line
     * @param figure an amount such as 145.00, for displays of digits
     * @param lamp what it is
     */
    public byte[] show(String upper, String lower, String figure, Lamp lamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case CD5220 -> {
                put(out, ESC, 'Q', 'A').writeBytes(line(upper));
                put(out, CR, ESC, 'Q', 'B').writeBytes(line(lower));
                put(out, CR);
            }
            case DSP_800 -> {
                put(out, EOT, SOH, 'P', FIRST_PLACE, ETB).writeBytes(line(upper));
                put(out, EOT, SOH, 'P', FIRST_PLACE + COLUMNS, ETB).writeBytes(line(lower));
            }
            case EPSON -> {
                put(out, US, '$', 1, 1).writeBytes(line(upper));
                put(out, US, '$', 1, 2).writeBytes(line(lower));
            }
            case LED8N -> {
                put(out, ESC, 'Q', 'A').writeBytes(figure.getBytes(StandardCharsets.US_ASCII));
                put(out, CR, ESC, 's', lamp.digit);
            }
        }
        return out.toByteArray();
    }

    /** The bytes that clear it. */
    public byte[] clear() {
        return switch (this) {
            case CD5220, EPSON -> new byte[] {CLEAR};
            case DSP_800 -> new byte[] {EOT, SOH, 'C', FIRST_PLACE, LAST_PLACE, ETB};
            case LED8N -> new byte[] {CLEAR, ESC, 's', LAMPS_OUT};
        };
    }

    /** Bytes for a display behind a printer: selected before, the printer after it. */
    public static byte[] behindPrinter(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, ESC, '=', 2).writeBytes(bytes);
        return put(out, ESC, '=', 1).toByteArray();
    }

    /** Twenty characters of ASCII, so that nothing of what was shown before is left. */
    private static byte[] line(String text) {
        String ascii = Transliteration.ascii(text);
        String cut = ascii.length() > COLUMNS ? ascii.substring(0, COLUMNS) : ascii;
        return (cut + " ".repeat(COLUMNS - cut.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteArrayOutputStream put(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value);
        }
        return out;
    }
}
