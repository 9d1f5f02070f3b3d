package io.tillbook.device.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A picture of black dots on white.
 *
 * @param width dots from left to right
 * @param height rows from top to bottom
 * @param bits the rows one after another, each of whole bytes, its leftmost dot the highest bit; 1 is black
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their dots below
public record Bitmap(int width, int height, byte[] bits) {
    /** Darker than half, by the parts that the eye gives to the colours. */
    private static final int DARK = 128_000;

    /** Checks the size. */
    public Bitmap {
        if (bits.length != bytesOf(width) * height) {
            throw new IllegalArgumentException("bits must have " + bytesOf(width) * height + " bytes");
        }
    }

    /** A white picture. */
    public static Bitmap blank(int width, int height) {
        return new Bitmap(width, height, new byte[bytesOf(width) * height]);
    }

    /** The dark dots of a picture; what lets through is white. */
    public static Bitmap of(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_BINARY && picture.getColorModel().getPixelSize() == 1
                && picture.getRaster().getParent() == null) {
            return ofDots(picture);
        }
        Bitmap bitmap = blank(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < bitmap.height; y++) {
            for (int x = 0; x < bitmap.width; x++) {
                if (isDark(picture.getRGB(x, y))) {
                    bitmap.bits[y * bitmap.rowBytes() + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
                }
            }
        }
        return bitmap;
    }

    /** Java keeps such pictures as printers do, with 1 for white. */
    private static Bitmap ofDots(BufferedImage picture) {
        Bitmap bitmap = blank(picture.getWidth(), picture.getHeight());
        boolean oneIsBlack = isDark(picture.getColorModel().getRGB(1));
        byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int beyond = bitmap.rowBytes() * Byte.SIZE - bitmap.width;
        for (int place = 0; place < bitmap.bits.length; place++) {
            bitmap.bits[place] = (byte) (oneIsBlack ? dots[place] : ~dots[place]);
            if (place % bitmap.rowBytes() == bitmap.rowBytes() - 1) {
                bitmap.bits[place] &= (byte) (0xff << beyond);
            }
        }
        return bitmap;
    }

    /** Whether a dot is black. */
    public boolean isBlack(int x, int y) {
        return (bits[y * rowBytes() + x / Byte.SIZE] & 0x80 >> x % Byte.SIZE) != 0;
    }

    /** How many bytes a row has. */
    public int rowBytes() {
        return bytesOf(width);
    }

    /** Some of its rows. */
    public Bitmap rows(int from, int to) {
        return new Bitmap(width, to - from, Arrays.copyOfRange(bits, from * rowBytes(), to * rowBytes()));
    }

    /** The same picture for a screen. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int place = 0; place < bits.length; place++) {
            dots[place] = (byte) ~bits[place];
        }
        return image;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap(int otherWidth, int otherHeight, byte[] otherBits) && width == otherWidth
                && height == otherHeight && Arrays.equals(bits, otherBits);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return width + " x " + height + " dots";
    }

    private static int bytesOf(int dots) {
        return (dots + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static boolean isDark(int argb) {
        int brightness = 299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff);
        return argb >>> 24 > 127 && brightness < DARK;
    }
}
