package io.tillbook.device.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Draws characters into the cells of a grid, as a receipt printer's own character generator does: a narrow character
 * has 12 x 24 dots, a Chinese one 24 x 24. The typefaces come along; those of the computer are never looked at.
 */
public final class Glyphs {
    /** Dots of a column. */
    public static final int COLUMN = 12;
    /** Dots of a character from top to bottom. */
    public static final int HEIGHT = 24;

    private static final String NARROW = "/fonts/DejaVuSansMono.ttf";
    private static final String WIDE = "/fonts/DroidSansFallbackFull.ttf";
    private static final float NARROW_SIZE = 19.9f;
    private static final float WIDE_SIZE = 23;
    private static final int BASELINE = 19;
    private static final int WIDE_BASELINE = 21;

    private final Font narrow;
    private final Font wide;

    private Glyphs(Font narrow, Font wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** The typefaces, which are read once. */
    public static Glyphs shared() {
        return Loaded.GLYPHS;
    }

    /**
     * Draws a text from the left to the right.
     *
     * @param x the left edge
     * @param y the upper edge
     * @param wider how many times as wide as usual
     * @param higher how many times as high as usual
     */
    public void draw(Graphics2D on, String text, int x, int y, int wider, int higher, boolean bold) {
        int at = x;
        for (int character : text.codePoints().toArray()) {
            int columns = TextWidth.of(character);
            glyph(on, character, new AffineTransform(wider, 0, 0, higher, at, y), columns);
            if (bold) {
                glyph(on, character, new AffineTransform(wider, 0, 0, higher, at + 1.0, y), columns);
            }
            at += columns * COLUMN * wider;
        }
    }

    /** A white picture to draw on, without shades of grey. */
    public static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        return pen;
    }

    private void glyph(Graphics2D on, int character, AffineTransform where, int columns) {
        boolean fromNarrow = columns == 1 && narrow.canDisplay(character);
        AffineTransform before = on.getTransform();
        on.transform(where);
        on.setFont(fromNarrow ? narrow : wide);
        String shown = Character.toString(fromNarrow || wide.canDisplay(character) ? character : '□');
        on.drawString(shown, 0, fromNarrow ? BASELINE : WIDE_BASELINE);
        on.setTransform(before);
    }

    /** Read where somebody draws first. */
    private static final class Loaded {
        static final Glyphs GLYPHS =
                new Glyphs(typeface(NARROW).deriveFont(NARROW_SIZE), typeface(WIDE).deriveFont(WIDE_SIZE));

        private static Font typeface(String resource) {
            try (InputStream file = Glyphs.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new IOException("the typeface " + resource + " is missing");
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (FontFormatException broken) {
                throw new IllegalStateException("the typeface " + resource + " is broken", broken);
            }
        }
    }
}
