package io.tillbook.device.escpos;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.receipt.Align;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes commands of ESC/POS as Epson documents them, and those for Chinese characters that printers for China have
 * (FS &amp;, FS ., FS !).
 */
final class EscPos {
    private static final int ESC = 0x1b;
    private static final int FS = 0x1c;
    private static final int GS = 0x1d;
    private static final int WESTERN_PAGE = 16;
    /** Cheap printers keep no more rows of a picture than this. */
    private static final int SLICE = 256;
    private static final int BYTE = 0xff;
    private static final int CHINESE_WIDE = 0x04;
    private static final int CHINESE_HIGH = 0x08;
    private static final int CHINESE_UNDERLINED = 0x80;
    private static final int CODE128 = 73;
    private static final int EAN13 = 67;
    private static final int EAN8 = 68;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private EscPos put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    private EscPos put(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    /** As it was when it was switched on; characters of GB18030. */
    EscPos reset() {
        return put(ESC, '@').put(ESC, 't', 0).put(FS, '&');
    }

    EscPos align(Align align) {
        return put(ESC, 'a', switch (align) {
            case LEFT -> 0;
            case CENTER -> 1;
            case RIGHT -> 2;
        });
    }

    EscPos bold(boolean on) {
        return put(ESC, 'E', on ? 1 : 0);
    }

    /** Underlines narrow and Chinese characters, which have commands of their own. */
    EscPos look(boolean underline, int width, int height) {
        put(ESC, '-', underline ? 1 : 0).put(GS, '!', ((width - 1) << 4) | (height - 1));
        return put(FS, '!', (width > 1 ? CHINESE_WIDE : 0) | (height > 1 ? CHINESE_HIGH : 0)
                | (underline ? CHINESE_UNDERLINED : 0));
    }

    /** Text of the sets that printers have; letters such as é stand outside of Chinese mode. */
    EscPos text(String text) {
        boolean chinese = true;
        for (int character : text.codePoints().toArray()) {
            boolean western = CharacterSet.of(character) == CharacterSet.LATIN;
            if (western == chinese) {
                put(western ? new byte[] {FS, '.', ESC, 't', WESTERN_PAGE} : new byte[] {ESC, 't', 0, FS, '&'});
                chinese = !western;
            }
            put(Character.toString(character).getBytes(western ? CharacterSet.WESTERN : CharacterSet.GB18030));
        }
        return chinese ? this : put(ESC, 't', 0).put(FS, '&');
    }

    EscPos newLine() {
        return put('\n');
    }

    EscPos feed(int lines) {
        return put(ESC, 'd', lines);
    }

    /** A barcode with its text below it. */
    EscPos bars(Symbology symbology, String text, int module, int height) {
        put(GS, 'h', height).put(GS, 'w', Math.max(2, module)).put(GS, 'H', 2);
        byte[] content = content(symbology, text);
        return put(GS, 'k', switch (symbology) {
            case EAN13 -> EAN13;
            case EAN8 -> EAN8;
            case CODE128 -> CODE128;
        }, content.length).put(content);
    }

    /** Code 128 is told with which of its sets to begin: C packs two digits into one sign, B has all of ASCII. */
    private static byte[] content(Symbology symbology, String text) {
        if (symbology != Symbology.CODE128) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (text.matches("([0-9]{2}){2,}")) {
            content.writeBytes(new byte[] {'{', 'C'});
            for (int place = 0; place < text.length(); place += 2) {
                content.write(Integer.parseInt(text, place, place + 2, 10));
            }
        } else {
            content.writeBytes(("{B" + text.replace("{", "{{")).getBytes(StandardCharsets.US_ASCII));
        }
        return content.toByteArray();
    }

    /** A QR code, model 2, with error correction M. */
    EscPos qr(String text, int module) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0).put(GS, '(', 'k', 3, 0, '1', 'C', module);
        put(GS, '(', 'k', 3, 0, '1', 'E', '1');
        put(GS, '(', 'k', length & BYTE, length >> Byte.SIZE, '1', 'P', '0').put(data);
        return put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    /** A picture, in slices that cheap printers can keep. */
    EscPos raster(Bitmap bitmap) {
        for (int from = 0; from < bitmap.height(); from += SLICE) {
            Bitmap slice = bitmap.rows(from, Math.min(from + SLICE, bitmap.height()));
            put(GS, 'v', '0', 0, slice.rowBytes() & BYTE, slice.rowBytes() >> Byte.SIZE);
            put(slice.height() & BYTE, slice.height() >> Byte.SIZE).put(slice.bits());
        }
        return this;
    }

    /** Feeds the last line past the knife and cuts all but a point. */
    EscPos cut() {
        return put(GS, 'V', 'B', 0);
    }

    /** The question that a printer answers only when everything before it was printed (GS r 1). */
    static byte[] wasItPrinted() {
        return new byte[] {GS, 'r', 1};
    }

    /** A question that is answered at once, whatever else is to be printed (DLE EOT n). */
    static byte[] status(int kind) {
        return new byte[] {0x10, 0x04, (byte) kind};
    }

    /** Opens a drawer: 50 ms of current on pin 2 or 5, 500 ms without. */
    static byte[] kick(int pin) {
        return new byte[] {ESC, 'p', (byte) (pin == 5 ? 1 : 0), 0x19, (byte) 0xfa};
    }

    /** The buzzer that printers for China have. */
    static byte[] buzz(int times) {
        return new byte[] {ESC, 'B', (byte) times, 2};
    }
}
