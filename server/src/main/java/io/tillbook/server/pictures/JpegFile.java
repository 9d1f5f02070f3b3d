package io.tillbook.server.pictures;

import java.nio.ByteBuffer;

/**
 * A JPEG file as what it is made of: a row of segments, each with a marker and a length, then the pixels, then a mark
 * of the end.
 */
record JpegFile(ByteBuffer bytes) {
    private static final int MARKER = 0xff;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int FIRST_SEGMENT = 2;
    private static final ByteBuffer EXIF = ByteBuffer.wrap(new byte[] {'E', 'x', 'i', 'f', 0, 0});

    static JpegFile of(byte[] file) {
        return new JpegFile(ByteBuffer.wrap(file));
    }

    /** How the camera was held; upright where the metadata say nothing or are damaged. */
    Orientation orientation() {
        try {
            int at = FIRST_SEGMENT;
            while (isSegment(at)) {
                if (unsigned(at + 1) == APP1 && bytes.slice(at + 4, EXIF.capacity()).equals(EXIF)) {
                    return Orientation.ofExif(
                            bytes.slice(at + 4 + EXIF.capacity(), length(at) - 2 - EXIF.capacity()));
                }
                at += 2 + length(at);
            }
            return Orientation.UPRIGHT;
        } catch (IndexOutOfBoundsException damaged) {
            return Orientation.UPRIGHT;
        }
    }

    /** Whether the mark of the end is there: Java reads a file that is cut off, and makes the rest of it grey. */
    boolean isWhole() {
        int at = FIRST_SEGMENT;
        while (at + 4 <= bytes.limit() && isSegment(at)) {
            at += 2 + length(at);
        }
        for (int end = at; end + 1 < bytes.limit(); end++) {
            if (unsigned(end) == MARKER && unsigned(end + 1) == END) {
                return true;
            }
        }
        return false;
    }

    private boolean isSegment(int at) {
        return unsigned(at) == MARKER && unsigned(at + 1) != START_OF_SCAN;
    }

    private int length(int at) {
        return Short.toUnsignedInt(bytes.getShort(at + 2));
    }

    private int unsigned(int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }
}
