package io.tillbook.server.pictures;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held, as the metadata of its picture tell by a number (Exif 2.3, tag 274): what has to be done to
 * the rows that are stored, so that the picture stands upright.
 */
enum Orientation {
    UPRIGHT(1),
    MIRRORED(2),
    UPSIDE_DOWN(3),
    MIRRORED_UPSIDE_DOWN(4),
    TRANSPOSED(5),
    TO_THE_RIGHT(6),
    TRANSVERSED(7),
    TO_THE_LEFT(8);

    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;

    private final int number;

    Orientation(int number) {
        this.number = number;
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return number >= TRANSPOSED.number;
    }

    /** Brings a picture of this size, as it is stored, upright. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TO_THE_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TO_THE_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /**
     * That of a table of numbered entries, in the order of bytes that its first two say; upright where it says nothing.
     *
     * @throws IndexOutOfBoundsException when the table is damaged, as anybody may have written it
     */
    static Orientation ofExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int table = exif.getInt(4);
        int entries = Short.toUnsignedInt(exif.getShort(table));
        for (int entry = 0; entry < entries; entry++) {
            int at = table + 2 + entry * ENTRY_BYTES;
            if (exif.getShort(at) == TAG) {
                return numbered(exif.getShort(at + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation numbered(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst().orElse(UPRIGHT);
    }
}
