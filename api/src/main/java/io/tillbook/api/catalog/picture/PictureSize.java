package io.tillbook.api.catalog.picture;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which each picture is kept, by the most pixels of its longer side; none is larger than what came. */
public enum PictureSize {
    /** Beside a name in a list. */
    SMALL(96),
    /** On a tile of a till, on a phone. */
    MEDIUM(320),
    /** By itself; what the hash is of, and what the others are made from. */
    LARGE(PictureSize.MOST_PIXELS);

    /** Most pixels of a side of any size. */
    static final int MOST_PIXELS = 960;

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    /** Most pixels of the longer side. */
    public int pixels() {
        return pixels;
    }

    /** The size of so many pixels. */
    public static Optional<PictureSize> of(int pixels) {
        return Arrays.stream(values()).filter(size -> size.pixels == pixels).findFirst();
    }
}
