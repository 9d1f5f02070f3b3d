package io.tillbook.device.label;

import io.tillbook.device.Trouble;
import io.tillbook.device.label.Label.Element;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Symbology;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Labels in ZPL II. Printers have no Chinese characters unless a typeface was loaded: such lines are sent as dots. */
final class Zpl {
    static final byte[] STATUS = "~HS\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ETX = 0x03;
    private static final int LINES = 3;
    private static final int FONT = 24;
    private static final int FONT_WIDTH = 20;
    private static final int EAN13_BODY = 12;
    private static final int EAN8_BODY = 7;

    private Zpl() {}

    static byte[] bytes(Label label, int copies) {
        StringBuilder out = new StringBuilder("^XA^CI28^PW").append(label.width())
                .append("^LL")
                .append(label.height())
                .append("^LH0,0\n");
        label.elements().forEach(element -> out.append(field(element)).append('\n'));
        return out.append("^PQ").append(copies).append("^XZ\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(Element element) {
        String at = "^FO" + element.x() + "," + element.y();
        return at + switch (element) {
            case Element.Text text when isAscii(text.text()) -> "^A0N," + FONT * text.size() + ","
                    + FONT_WIDTH * text.size() + data(text.text());
            case Element.Text text -> dots(text.picture());
            case Element.Picture(_, _, Bitmap bitmap) -> dots(bitmap);
            case Element.Qr(_, _, String text, int module) -> isAscii(text)
                    ? "^BQN,2," + module + data("MA," + text)
                    : dots(Codes.qr(text, module));
            case Element.Bars(_, _, Symbology symbology, String text, int module, int height) -> "^BY" + module
                    + switch (symbology) {
                        case EAN13 -> "^BEN," + height + ",Y,N" + data(text.substring(0, EAN13_BODY));
                        case EAN8 -> "^B8N," + height + ",Y,N" + data(text.substring(0, EAN8_BODY));
                        case CODE128 -> "^BCN," + height + ",Y,N,N,A" + data(text);
                    };
        };
    }

    /** Carets and tildes begin commands: they are written as figures. */
    private static String data(String text) {
        String escaped = text.replace("_", "_5F").replace("^", "_5E").replace("~", "_7E");
        return (escaped.equals(text) ? "" : "^FH_") + "^FD" + escaped + "^FS";
    }

    private static String dots(Bitmap bitmap) {
        return "^GFA," + bitmap.bits().length + "," + bitmap.bits().length + "," + bitmap.rowBytes() + ","
                + HexFormat.of().withUpperCase().formatHex(bitmap.bits()) + "^FS";
    }

    private static boolean isAscii(String text) {
        return text.codePoints().allMatch(character -> CharacterSet.of(character) == CharacterSet.ASCII);
    }

    static boolean isWhole(byte[] answer) {
        int ends = 0;
        for (byte character : answer) {
            ends += character == ETX ? 1 : 0;
        }
        return ends >= LINES;
    }

    static Optional<Trouble> trouble(byte[] answer) {
        List<List<String>> lines = lines(answer);
        if (lines.size() < LINES || lines.get(0).size() < 12 || lines.get(1).size() < 11) {
            return Optional.of(Trouble.GARBLED);
        }
        if (isSet(lines.get(0).get(1))) {
            return Optional.of(Trouble.PAPER_END);
        }
        if (isSet(lines.get(1).get(2))) {
            return Optional.of(Trouble.COVER_OPEN);
        }
        if (isSet(lines.get(1).get(3))) {
            return Optional.of(Trouble.RIBBON_END);
        }
        return isSet(lines.get(0).get(2)) ? Optional.of(Trouble.PAUSED) : Optional.empty();
    }

    /** Formats in its buffer, or labels of a batch that remain. */
    static boolean isPrinting(byte[] answer) {
        List<List<String>> lines = lines(answer);
        return lines.size() >= LINES && (isSet(lines.get(0).get(4).replaceAll("^0+", "").isEmpty() ? "0" : "1")
                || !lines.get(1).get(8).matches("0*"));
    }

    private static boolean isSet(String flag) {
        return flag.equals("1");
    }

    private static List<List<String>> lines(byte[] answer) {
        String text = new String(answer, StandardCharsets.US_ASCII);
        return Arrays.stream(text.split("\\x03", -1))
                .map(line -> line.substring(line.indexOf('\u0002') + 1))
                .map(line -> List.of(line.strip().split(",", -1)))
                .toList();
    }
}
