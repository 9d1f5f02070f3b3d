package io.tillbook.device.emulator;

/** Where commands of ESC/POS end, after the manuals; the mode of Chinese characters is known by their first byte. */
final class CommandLength {
    private static final int INCOMPLETE = -1;
    private static final int BYTE = 0xff;

    private CommandLength() {}

    /** Bytes of the command at a place; less than 0 where more bytes are needed to know. */
    static int of(byte[] all, int at) {
        int first = all[at] & BYTE;
        return switch (first) {
            case 0x1b -> has(all, at, 2) ? escape(all[at + 1]) : INCOMPLETE;
            case 0x1c -> has(all, at, 2) ? chinese(all, at) : INCOMPLETE;
            case 0x1d -> has(all, at, 2) ? group(all, at) : INCOMPLETE;
            case 0x10 -> 3;
            default -> first >= 0x81 && isChineseAt(all, at) ? 2 : 1;
        };
    }

    /** The second byte of a Chinese character is above 3F; digits there begin one of four bytes, which is rubbish. */
    private static boolean isChineseAt(byte[] all, int at) {
        int open = -1;
        for (int place = at - 1; place > 0 && open < 0; place--) {
            if (all[place - 1] == 0x1c && (all[place] == '&' || all[place] == '.')) {
                open = all[place];
            }
        }
        return open != '.';
    }

    private static int escape(byte command) {
        return switch (command) {
            case '@', '2' -> 2;
            case '$', '\\' -> 4;
            case 'p' -> 5;
            case 'B' -> 4;
            default -> 3;
        };
    }

    private static int chinese(byte[] all, int at) {
        return switch (all[at + 1]) {
            case '(' -> !has(all, at, 5) ? INCOMPLETE : 5 + two(all, at + 3);
            case '!', '-', 'W', 'C' -> 3;
            case 'S' -> 4;
            default -> 2;
        };
    }

    private static int group(byte[] all, int at) {
        return switch (all[at + 1]) {
            case 'V' -> !has(all, at, 3) ? INCOMPLETE : (all[at + 2] & BYTE) > 49 ? 4 : 3;
            case 'v' -> !has(all, at, 8) ? INCOMPLETE
                    : 8 + two(all, at + 4) * two(all, at + 6);
            case '8' -> !has(all, at, 7) ? INCOMPLETE : 7 + two(all, at + 3) + (two(all, at + 5) << 16);
            case 'k' -> !has(all, at, 4) ? INCOMPLETE : 4 + (all[at + 3] & BYTE);
            case '(' -> !has(all, at, 5) ? INCOMPLETE : 5 + two(all, at + 3);
            case 'L', 'W', 'P' -> 4;
            default -> 3;
        };
    }

    /** A number of two bytes, the lower one first. */
    static int two(byte[] all, int at) {
        return (all[at] & BYTE) + ((all[at + 1] & BYTE) << 8);
    }

    private static boolean has(byte[] all, int at, int length) {
        return at + length <= all.length;
    }
}
