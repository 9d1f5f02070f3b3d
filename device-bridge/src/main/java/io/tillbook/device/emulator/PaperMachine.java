package io.tillbook.device.emulator;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads commands of ESC/POS and does what they say, as far as there is paper. */
final class PaperMachine {
    private static final Charset FIRST_PAGE = Charset.forName("IBM437");
    private static final int WESTERN_PAGE = 16;
    private static final int FEED = 30;

    private final int width;
    private final Consumer<Sheet> onSheet;
    private final IntConsumer answer;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private final TypedLine line = new TypedLine();
    private Canvas canvas;
    private PrinterMode mode = new PrinterMode();
    private Bitmap stored = Bitmap.blank(1, 1);
    private int kicks;
    private int paperLeft = -1;
    private boolean stopped;

    PaperMachine(int width, Consumer<Sheet> onSheet, IntConsumer answer) {
        this.width = width;
        this.onSheet = onSheet;
        this.answer = answer;
        canvas = new Canvas(width);
    }

    /** Does as much as it can; the rest waits for its end, for paper, or for the cover. */
    void receive(byte[] bytes) {
        waiting.writeBytes(bytes);
        byte[] all = waiting.toByteArray();
        int place = 0;
        while (place < all.length && !stopped && !isOutOfPaper()) {
            int length = CommandLength.of(all, place);
            if (length < 0 || place + length > all.length) {
                break;
            }
            obey(Arrays.copyOfRange(all, place, place + length));
            place += length;
        }
        waiting.reset();
        waiting.write(all, place, all.length - place);
    }

    int kicks() {
        return kicks;
    }

    List<String> lines() {
        return lines;
    }

    boolean isOutOfPaper() {
        return paperLeft == 0;
    }

    void paperLeft(int dots) {
        paperLeft = dots;
        receive(new byte[0]);
    }

    void stopped(boolean isStopped) {
        stopped = isStopped;
        receive(new byte[0]);
    }

    private void obey(byte[] command) {
        switch (command[0]) {
            case '\n' -> feedLine();
            case 0x1b -> escape(command);
            case 0x1c -> mode.chinese(command);
            case 0x1d -> group(command);
            default -> type(command);
        }
    }

    private void escape(byte[] command) {
        switch (command[1]) {
            case '@' -> {
                mode = new PrinterMode();
                line.print(new Canvas(width), 0); // what was typed and not fed is forgotten
            }
            case 'd' -> {
                feedLine();
                use((command[2] - 1) * FEED);
                canvas.feed(Math.max(0, command[2] - 1) * FEED);
            }
            case 'p' -> kicks++;
            default -> mode.escape(command);
        }
    }

    private void group(byte[] command) {
        switch (command[1]) {
            case 'V' -> cut();
            case 'v' -> picture(new Bitmap(CommandLength.two(command, 4) * 8, CommandLength.two(command, 6),
                    Arrays.copyOfRange(command, 8, command.length)));
            case '8' -> stored = SymbolPrinter.graphics(command);
            case 'k' -> SymbolPrinter.bars(command, mode).forEach(this::symbol);
            case '(' -> parameters(command);
            case 'r' -> answer.accept(0);
            default -> mode.group(command);
        }
    }

    /** GS ( k draws codes, GS ( L prints the graphics that were sent before. */
    private void parameters(byte[] command) {
        switch (command[2]) {
            case 'k' -> SymbolPrinter.qr(command, mode).ifPresent(this::picture);
            case 'L' -> picture(stored);
            default -> {
                // other functions set what is not drawn here
            }
        }
    }

    private void symbol(SymbolPrinter.Symbol symbol) {
        picture(symbol.picture());
        symbol.text().codePoints().forEach(digit -> line.add(Character.toString(digit), 1, 1, false, false));
        feedLine();
    }

    private void picture(Bitmap bitmap) {
        if (!line.isEmpty()) {
            feedLine();
        }
        int left = mode.align() == 0 ? 0 : Math.max(0, width - bitmap.width()) / (mode.align() == 1 ? 2 : 1);
        use(bitmap.height());
        canvas.pen(bitmap.height()).drawImage(bitmap.image(), left, canvas.y(), null);
        canvas.feed(bitmap.height());
    }

    private void type(byte[] character) {
        String text = decoded(character);
        if (line.width() + mode.wide(text) > width) {
            feedLine();
        }
        boolean isChinese = character.length > 1;
        line.add(text, mode.wider(isChinese), mode.higher(isChinese), mode.bold(), mode.underlined(isChinese));
    }

    private String decoded(byte[] character) {
        if (mode.isChinese()) {
            return new String(character, CharacterSet.GB18030);
        }
        return new String(character, mode.page() == WESTERN_PAGE ? CharacterSet.WESTERN : FIRST_PAGE);
    }

    private void feedLine() {
        use(line.height());
        lines.add(line.text());
        line.print(canvas, mode.align());
    }

    private void use(int dots) {
        if (paperLeft > 0) {
            paperLeft = Math.max(0, paperLeft - dots);
        }
    }

    private void cut() {
        onSheet.accept(new Sheet(canvas.cutOff(), List.copyOf(lines)));
        canvas = new Canvas(width);
        lines.clear();
    }
}
