package io.tillbook.device.emulator;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Glyphs;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Paper that grows from the top to the bottom. */
final class Canvas {
    private static final int STEP = 1_024;

    private final int width;
    private BufferedImage image;
    private Graphics2D pen;
    private int y;

    Canvas(int width) {
        this.width = width;
        image = new BufferedImage(width, STEP, BufferedImage.TYPE_BYTE_BINARY);
        pen = Glyphs.pen(image);
    }

    int width() {
        return width;
    }

    int y() {
        return y;
    }

    /** The pen, with so many dots below the last line. */
    Graphics2D pen(int dots) {
        if (y + dots > image.getHeight()) {
            BufferedImage larger =
                    new BufferedImage(width, y + dots + STEP, BufferedImage.TYPE_BYTE_BINARY);
            Graphics2D other = Glyphs.pen(larger);
            other.drawImage(image, 0, 0, null);
            pen.dispose();
            image = larger;
            pen = other;
        }
        return pen;
    }

    void feed(int dots) {
        pen(dots);
        y += dots;
    }

    /** What is on it, from its upper end to the last line. */
    Bitmap cutOff() {
        return Bitmap.of(image).rows(0, Math.max(1, y));
    }
}
