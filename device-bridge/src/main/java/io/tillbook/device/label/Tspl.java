package io.tillbook.device.label;

import io.tillbook.device.Trouble;
import io.tillbook.device.label.Label.Element;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Symbology;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Labels in TSPL, whose printers have Chinese characters in GB18030. */
final class Tspl {
    static final byte[] STATUS = {0x1b, '!', '?'};
    private static final int HEAD_OPEN = 0x01;
    private static final int JAM = 0x02;
    private static final int NO_PAPER = 0x04;
    private static final int NO_RIBBON = 0x08;
    private static final int PAUSE = 0x10;
    private static final int PRINTING = 0x20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Tspl() {}

    static byte[] bytes(Label label, int copies) {
        Tspl tspl = new Tspl();
        tspl.line("SIZE " + label.widthMm() + " mm," + label.heightMm() + " mm");
        tspl.line("GAP 2 mm,0");
        tspl.line("DIRECTION 1");
        tspl.line("CLS");
        label.elements().forEach(tspl::element);
        tspl.line("PRINT 1," + copies);
        return tspl.out.toByteArray();
    }

    private void element(Element element) {
        String at = element.x() + "," + element.y() + ",";
        switch (element) {
            case Element.Text text when isInItsSets(text.text()) -> line(
                    "TEXT " + at + "\"TSS24.BF2\",0," + text.size() + "," + text.size() + "," + quoted(text.text()));
            case Element.Text text -> dots(at, text.picture());
            case Element.Picture(_, _, Bitmap bitmap) -> dots(at, bitmap);
            case Element.Qr(_, _, String text, int module) -> dots(at, Codes.qr(text, module));
            case Element.Bars(_, _, Symbology symbology, String text, int module, int height) -> line(
                    "BARCODE " + at + "\"" + switch (symbology) {
                        case EAN13 -> "EAN13";
                        case EAN8 -> "EAN8";
                        case CODE128 -> "128";
                    } + "\"," + height + ",1,0," + module + "," + module + "," + quoted(text));
        }
    }

    /** Here 0 is black. */
    private void dots(String at, Bitmap bitmap) {
        out.writeBytes(("BITMAP " + at + bitmap.rowBytes() + "," + bitmap.height() + ",0,")
                .getBytes(CharacterSet.GB18030));
        for (byte dots : bitmap.bits()) {
            out.write(~dots);
        }
        line("");
    }

    private void line(String command) {
        out.writeBytes((command + "\r\n").getBytes(CharacterSet.GB18030));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\[\"]") + "\"";
    }

    private static boolean isInItsSets(String text) {
        return text.codePoints()
                .mapToObj(CharacterSet::of)
                .allMatch(set -> set == CharacterSet.ASCII || set == CharacterSet.CHINESE);
    }

    static Optional<Trouble> trouble(byte[] answer) {
        if (answer.length == 0) {
            return Optional.of(Trouble.SILENT);
        }
        int status = answer[answer.length - 1];
        if ((status & HEAD_OPEN) != 0) {
            return Optional.of(Trouble.COVER_OPEN);
        }
        if ((status & NO_PAPER) != 0) {
            return Optional.of(Trouble.PAPER_END);
        }
        if ((status & NO_RIBBON) != 0) {
            return Optional.of(Trouble.RIBBON_END);
        }
        if ((status & JAM) != 0) {
            return Optional.of(Trouble.BROKEN);
        }
        return (status & PAUSE) != 0 ? Optional.of(Trouble.PAUSED) : Optional.empty();
    }

    static boolean isPrinting(byte[] answer) {
        return answer.length > 0 && (answer[answer.length - 1] & PRINTING) != 0;
    }
}
