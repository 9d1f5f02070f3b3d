package io.tillbook.server.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as phones and other programs make them: a picture whose quarters are red, green, blue and black. */
public final class Photos {
    /** What stands in the metadata of a photo, and nobody is to see. */
    public static final String WHERE = "31.2304 N 121.4737 E";

    private Photos() {}

    /** A JPEG file without any metadata. */
    public static byte[] jpeg(int width, int height) {
        return written("jpeg", quarters(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A JPEG file as a phone writes it that was held in some way, with where that was. */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] bare = jpeg(width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(bare.length + exif.length)
                .put(bare, 0, 2)
                .put(exif)
                .put(bare, 2, bare.length - 2)
                .array();
    }

    /** A PNG file whose lower half nothing is drawn on. */
    public static byte[] halfPng(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        return written("png", image);
    }

    /** A PNG file of some bytes that says that it is huge. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(written("png", new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
        file.putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(file.array(), 12, 17);
        return file.putInt(29, (int) check.getValue()).array();
    }

    /** A file that nobody reads, as it begins. */
    public static byte[] beginning(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), 64);
    }

    /** The pixels of a file. */
    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.BLACK};
        for (int quarter = 0; quarter < colors.length; quarter++) {
            pen.setColor(colors[quarter]);
            pen.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width - width / 2, height - height / 2);
        }
        pen.dispose();
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** A segment with a table of two entries: the orientation, and some text. */
    private static byte[] exif(int orientation) {
        byte[] text = WHERE.getBytes(StandardCharsets.US_ASCII);
        int tables = 8 + 2 + 2 * 12 + 4;
        int length = 2 + 6 + tables + text.length;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 270)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(tables)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text)
                .array();
    }
}
