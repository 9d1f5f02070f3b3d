package io.tillbook.server.pictures;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A picture as it is kept: JPEG files of nothing but pixels.
 *
 * @param hash that of the largest of them
 * @param width of the largest, in pixels
 * @param height of the largest
 */
public record Picture(PictureHash hash, int width, int height, Map<PictureSize, byte[]> files) {
    /** Takes a copy. */
    public Picture {
        files = new EnumMap<>(files);
    }

    /** The file of a size. */
    public byte[] file(PictureSize size) {
        return Objects.requireNonNull(files.get(size), "all sizes are made");
    }
}
