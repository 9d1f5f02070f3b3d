package io.tillbook.server.pictures;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.server.disk.Sha256;
import io.tillbook.server.pictures.PictureRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads what somebody has uploaded. Nothing of the file itself is kept: its pixels are written anew, so that neither
 * the place where a photo was taken nor anything that hides in a file gets to others.
 */
public final class PictureReading {
    /** As many pixels as the cameras of phones have by default. */
    static final int MOST_PIXELS = 25_000_000;
    /** A file of few bytes can say that it is as wide as it likes, and a row is kept in memory. */
    static final int LONGEST_SIDE = 20_000;

    private PictureReading() {}

    /**
     * The picture in a file.
     *
     * @throws PictureRefused when it is none that is read
     */
    public static Picture read(byte[] file) throws PictureRefused {
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> otherKind(file));
        try {
            return picture(switch (format) {
                case JPEG -> upright(file);
                case PNG -> Pixels.of(decoded(file, format), Orientation.UPRIGHT);
            });
        } catch (IOException | RuntimeException damaged) { // those who read throw whatever a damaged file leads them to
            throw new PictureRefused(Reason.UNREADABLE, "is damaged, or no " + format + " that can be read");
        }
    }

    private static Pixels upright(byte[] file) throws IOException, PictureRefused {
        JpegFile jpeg = JpegFile.of(file);
        if (!jpeg.isWhole()) {
            throw new EOFException();
        }
        return Pixels.of(decoded(file, PictureFormat.JPEG), jpeg.orientation());
    }

    private static PictureRefused otherKind(byte[] file) {
        String seems = PictureFormat.otherName(file).map(name -> "; this seems to be " + name).orElse("");
        return new PictureRefused(Reason.OTHER_KIND, "must be a JPEG or PNG file" + seems);
    }

    private static BufferedImage decoded(byte[] file, PictureFormat format) throws IOException, PictureRefused {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.readerName()).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkPixels(width, height);
            ImageReadParam how = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * PictureSize.LARGE.pixels()));
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Before a pixel is unpacked: a few kilobytes can say that they are gigabytes. */
    private static void checkPixels(int width, int height) throws PictureRefused {
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new PictureRefused(Reason.TOO_MANY_PIXELS, String.format(Locale.ROOT,
                    "must have at most %,d pixels and no side of more than %,d; it has %,d × %,d", MOST_PIXELS,
                    LONGEST_SIDE, width, height));
        }
    }

    /** The picture of what a program has drawn. */
    public static Picture of(BufferedImage drawn) {
        return picture(Pixels.of(drawn, Orientation.UPRIGHT));
    }

    /** The picture of some pixels, in all sizes. */
    private static Picture picture(Pixels pixels) {
        Pixels large = pixels.within(PictureSize.LARGE.pixels());
        Map<PictureSize, byte[]> files = new EnumMap<>(PictureSize.class);
        for (PictureSize size : PictureSize.values()) {
            files.put(size, large.within(size.pixels()).jpeg());
        }
        byte[] largest = Objects.requireNonNull(files.get(PictureSize.LARGE), "all sizes are made");
        return new Picture(new PictureHash(Sha256.of(largest)), large.width(), large.height(), files);
    }
}
