package io.tillbook.device.emulator;

import io.tillbook.device.picture.Glyphs;
import io.tillbook.device.picture.TextWidth;

/** What earlier commands have decided for later ones. */
final class PrinterMode {
    private static final int LOW = 0x0f;

    private int align;
    private boolean bold;
    private boolean underline;
    private boolean chineseUnderline;
    private boolean chinese;
    private int chineseSize;
    private int size;
    private int page;
    private int module = 3;
    private int barHeight = 162;
    private boolean textBelow;
    private int qrModule = 3;
    private byte[] qrData = {};

    void escape(byte[] command) {
        switch (command[1]) {
            case 'a' -> align = command[2] % '0';
            case 'E' -> bold = (command[2] & 1) == 1;
            case '-' -> underline = command[2] % '0' > 0;
            case 't' -> page = command[2];
            default -> {
                // spacing and the like are as they are
            }
        }
    }

    void chinese(byte[] command) {
        switch (command[1]) {
            case '&' -> chinese = true;
            case '.' -> chinese = false;
            case '!' -> {
                chineseSize = command[2] & 0x0c;
                chineseUnderline = (command[2] & 0x80) != 0;
            }
            default -> {
                // spacing and the like are as they are
            }
        }
    }

    void group(byte[] command) {
        switch (command[1]) {
            case '!' -> size = command[2];
            case 'h' -> barHeight = command[2] & 0xff;
            case 'w' -> module = command[2];
            case 'H' -> textBelow = command[2] % '0' >= 2;
            default -> {
                // margins and the like are as they are
            }
        }
    }

    int align() {
        return align;
    }

    boolean isChinese() {
        return chinese;
    }

    int page() {
        return page;
    }

    boolean bold() {
        return bold;
    }

    boolean underlined(boolean isChinese) {
        return isChinese ? chineseUnderline : underline;
    }

    /** Chinese characters are as large as either command says; no larger than twice by their own. */
    int wider(boolean isChinese) {
        int times = (size >> 4 & LOW) + 1;
        return isChinese && (chineseSize & 0x04) != 0 ? Math.max(times, 2) : times;
    }

    int higher(boolean isChinese) {
        int times = (size & LOW) + 1;
        return isChinese && (chineseSize & 0x08) != 0 ? Math.max(times, 2) : times;
    }

    int wide(String text) {
        return TextWidth.of(text) * Glyphs.COLUMN * wider(text.codePointAt(0) > 0xff);
    }

    int module() {
        return module;
    }

    int barHeight() {
        return barHeight;
    }

    boolean hasTextBelow() {
        return textBelow;
    }

    void qrModule(int dots) {
        qrModule = dots;
    }

    int qrModule() {
        return qrModule;
    }

    void qrData(byte[] data) {
        qrData = data;
    }

    byte[] qrData() {
        return qrData;
    }
}
