package io.tillbook.device.receipt;

import io.tillbook.device.picture.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines: at a space, beside a Chinese character, or in a word that is longer than a line. */
final class LineBreaks {
    private LineBreaks() {}

    /** The lines, of which none is wider than that; one that is empty for a text that is. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text.stripTrailing(); // spaces in front are wanted: they indent
        while (TextWidth.of(rest) > columns) {
            int end = end(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Where the first line of a text ends that is too long. */
    private static int end(String text, int columns) {
        int width = 0;
        int place = 0;
        int lastBreak = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            int wide = TextWidth.of(character);
            if (isBreak(text, place)) {
                lastBreak = place;
            }
            if (width + wide > columns) {
                break;
            }
            width += wide;
            place += Character.charCount(character);
        }
        // At least one character, even where the column is narrower than it.
        return lastBreak > 0 ? lastBreak : Math.max(place, Character.charCount(text.codePointAt(0)));
    }

    private static boolean isBreak(String text, int place) {
        if (place == 0) {
            return false;
        }
        int before = text.codePointBefore(place);
        int after = text.codePointAt(place);
        return before == ' ' || after == ' '
                || (!isClosing(after) && (TextWidth.of(before) == 2 || TextWidth.of(after) == 2));
    }

    /** Signs that no line begins with. */
    private static boolean isClosing(int character) {
        return "，。、；：！？）》」』”’%,.;:!?)]}".indexOf(character) >= 0;
    }
}
