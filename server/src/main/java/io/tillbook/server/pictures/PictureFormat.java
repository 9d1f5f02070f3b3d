package io.tillbook.server.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a picture is written, told by how it begins: names of files and headers say what they like. */
enum PictureFormat {
    JPEG("jpeg", "\u00ff\u00d8\u00ff"),
    PNG("png", "\u0089PNG\r\n\u001a\n");

    /** Kinds that people send and that are not read, by what stands in their first bytes, and where. */
    private static final List<Other> OTHERS = List.of(new Other("WebP", 8, "WEBP"), new Other("GIF", 0, "GIF8"),
            new Other("AVIF", 8, "avif"), new Other("HEIC", 4, "ftyp"), new Other("BMP", 0, "BM"),
            new Other("TIFF", 0, "II*"), new Other("TIFF", 0, "MM\u0000*"), new Other("PDF", 0, "%PDF"),
            new Other("SVG", 0, "<"));

    private final String readerName;
    private final String beginning;

    PictureFormat(String readerName, String beginning) {
        this.readerName = readerName;
        this.beginning = beginning;
    }

    private record Other(String name, int offset, String text) {
        boolean isOf(byte[] file) {
            return hasAt(file, offset, text);
        }
    }

    /** What Java calls those who read it. */
    String readerName() {
        return readerName;
    }

    /** The one that a file is of; empty where it is none that is read. */
    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> hasAt(file, 0, format.beginning)).findFirst();
    }

    /** What a file that is not read seems to be. */
    static Optional<String> otherName(byte[] file) {
        return OTHERS.stream().filter(other -> other.isOf(file)).map(Other::name).findFirst();
    }

    private static boolean hasAt(byte[] file, int offset, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        return file.length >= offset + wanted.length
                && Arrays.equals(file, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}
