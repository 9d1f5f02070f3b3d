package io.tillbook.device.emulator;

import io.tillbook.device.picture.Glyphs;
import io.tillbook.device.picture.TextWidth;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A line of text that is not fed yet. */
final class TypedLine {
    private static final int SPACING = 30;

    private final List<Typed> characters = new ArrayList<>();

    /** A character as it was sent. */
    private record Typed(String text, int wider, int higher, boolean bold, boolean underline) {
        int width() {
            return TextWidth.of(text) * Glyphs.COLUMN * wider;
        }
    }

    boolean isEmpty() {
        return characters.isEmpty();
    }

    int width() {
        return characters.stream().mapToInt(Typed::width).sum();
    }

    void add(String text, int wider, int higher, boolean bold, boolean underline) {
        characters.add(new Typed(text, wider, higher, bold, underline));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        characters.forEach(typed -> text.append(typed.text()));
        return text.toString();
    }

    int height() {
        return SPACING + Glyphs.HEIGHT * (highest() - 1);
    }

    private int highest() {
        return characters.stream().mapToInt(Typed::higher).max().orElse(1);
    }

    /** Draws it and begins a new one. */
    void print(Canvas canvas, int align) {
        int height = height();
        Graphics2D pen = canvas.pen(height);
        int x = align == 0 ? 0 : Math.max(0, canvas.width() - width()) / (align == 1 ? 2 : 1);
        for (Typed typed : characters) {
            int top = canvas.y() + Glyphs.HEIGHT * (highest() - typed.higher());
            Glyphs.shared().draw(pen, typed.text(), x, top, typed.wider(), typed.higher(), typed.bold());
            if (typed.underline()) {
                int below = canvas.y() + Glyphs.HEIGHT * highest();
                pen.drawLine(x, below, x + typed.width() - 1, below);
            }
            x += typed.width();
        }
        canvas.feed(height);
        characters.clear();
    }
}
