package io.tillbook.server.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels of a picture on white, in the colours of screens (sRGB). */
record Pixels(BufferedImage image) {
    /** Files become a third of the size at which nobody sees a difference. */
    private static final float QUALITY = 0.85f;

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** What was read, upright; what can be seen through shows white. */
    static Pixels of(BufferedImage read, Orientation orientation) {
        int width = orientation.isTurned() ? read.getHeight() : read.getWidth();
        int height = orientation.isTurned() ? read.getWidth() : read.getHeight();
        return drawn(read, width, height, orientation.upright(read.getWidth(), read.getHeight()));
    }

    /**
     * The same with no side longer than so many pixels. Halves first: each new pixel is made of four, and one that is
     * made of many at once would be made of those four only.
     */
    Pixels within(int most) {
        int longer = Math.max(width(), height());
        if (longer <= most) {
            return this;
        }
        int next = Math.max(most, (longer + 1) / 2);
        return scaled(part(width(), next, longer), part(height(), next, longer)).within(most);
    }

    private static int part(int side, int next, int longer) {
        return Math.max(1, (int) (((long) side * next + longer / 2) / longer));
    }

    private Pixels scaled(int width, int height) {
        return drawn(image, width, height, AffineTransform.getScaleInstance(width / (double) image.getWidth(),
                height / (double) image.getHeight()));
    }

    private static Pixels drawn(BufferedImage from, int width, int height, AffineTransform how) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, how, null);
        } finally {
            pen.dispose();
        }
        return new Pixels(to);
    }

    /** A JPEG file of them, without any metadata. */
    byte[] jpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes what is written", impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
