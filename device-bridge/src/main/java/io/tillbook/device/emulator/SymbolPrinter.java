package io.tillbook.device.emulator;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Symbology;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a printer draws by itself: barcodes and QR codes. */
final class SymbolPrinter {
    private static final int CONTENT = 4;
    private static final int GRAPHICS_SIZE = 13;

    private SymbolPrinter() {}

    /** A drawn code, and what is printed below it. */
    record Symbol(Bitmap picture, String text) {}

    static Stream<Symbol> bars(byte[] command, PrinterMode mode) {
        byte[] content = Arrays.copyOfRange(command, CONTENT, command.length);
        return switch (command[2]) {
            case 67 -> Stream.of(symbol(Symbology.EAN13, new String(content, StandardCharsets.US_ASCII), mode));
            case 68 -> Stream.of(symbol(Symbology.EAN8, new String(content, StandardCharsets.US_ASCII), mode));
            case 73 -> Stream.of(symbol(Symbology.CODE128, code128(content), mode));
            default -> Stream.empty();
        };
    }

    private static Symbol symbol(Symbology symbology, String text, PrinterMode mode) {
        return new Symbol(Codes.bars(symbology, text, mode.module(), mode.barHeight()),
                mode.hasTextBelow() ? text : "");
    }

    /** Graphics that are to be printed later: GS 8 L, function 112. */
    static Bitmap graphics(byte[] command) {
        int width = CommandLength.two(command, GRAPHICS_SIZE);
        int height = CommandLength.two(command, GRAPHICS_SIZE + 2);
        return new Bitmap(width, height, Arrays.copyOfRange(command, GRAPHICS_SIZE + 4, command.length));
    }

    /** The text behind {A, {B and {C; in C a byte is two digits. */
    private static String code128(byte[] content) {
        StringBuilder text = new StringBuilder();
        boolean pairs = false;
        for (int place = 0; place < content.length; place++) {
            if (content[place] == '{' && place + 1 < content.length) {
                place++;
                switch (content[place]) {
                    case 'A', 'B' -> pairs = false;
                    case 'C' -> pairs = true;
                    case '{' -> text.append('{');
                    default -> throw new IllegalArgumentException("an unknown set of Code 128");
                }
            } else if (pairs) {
                text.append("%02d".formatted(content[place]));
            } else {
                text.append((char) content[place]);
            }
        }
        return text.toString();
    }

    /** Takes a command of GS ( k; a picture comes out of the last one. */
    static Optional<Bitmap> qr(byte[] command, PrinterMode mode) {
        if (command[2] != 'k' || command[5] != '1') {
            return Optional.empty();
        }
        switch (command[6]) {
            case 'C' -> mode.qrModule(command[7]);
            case 'P' -> mode.qrData(Arrays.copyOfRange(command, 8, command.length));
            case 'Q' -> {
                return Optional.of(Codes.qr(new String(mode.qrData(), StandardCharsets.UTF_8), mode.qrModule()));
            }
            default -> {
                // the model and the correction are as they are
            }
        }
        return Optional.empty();
    }
}
