package io.tillbook.server.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.server.disk.Sha256;
import io.tillbook.server.pictures.PictureRefused.Reason;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReadingTest {
    @Test
    void aPictureIsMadeSmallInSeveralSizesAndNeverLarger() throws PictureRefused {
        Picture large = PictureReading.read(Photos.jpeg(3000, 2000));
        assertThat(List.of(large.width(), large.height())).containsExactly(960, 640);
        assertThat(size(large, PictureSize.MEDIUM)).containsExactly(320, 213);
        assertThat(size(large, PictureSize.SMALL)).containsExactly(96, 64);

        Picture small = PictureReading.read(Photos.jpeg(200, 100));
        assertThat(size(small, PictureSize.LARGE)).containsExactly(200, 100);
        assertThat(size(small, PictureSize.SMALL)).containsExactly(96, 48);
        assertThat(size(PictureReading.read(Photos.jpeg(1, 19_000)), PictureSize.SMALL)).containsExactly(1, 96);
    }

    /** Corners from left to right, the upper ones first. */
    @ParameterizedTest
    @CsvSource({"1,RGBK,200", "2,GRKB,200", "3,KBGR,200", "4,BKRG,200", "5,RBGK,100", "6,BRKG,100", "7,KGBR,100",
            "8,GKRB,100", "0,RGBK,200", "9,RGBK,200"})
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, String corners, int width)
            throws PictureRefused {
        Picture picture = PictureReading.read(Photos.jpeg(200, 100, orientation));
        BufferedImage image = Photos.read(picture.file(PictureSize.LARGE));
        assertThat(image.getWidth()).isEqualTo(width);
        int right = image.getWidth() - 10;
        int low = image.getHeight() - 10;
        assertThat(color(image, 9, 9) + color(image, right, 9) + color(image, 9, low) + color(image, right, low))
                .isEqualTo(corners);
    }

    @Test
    void nothingIsKeptOfAFileButItsPixels() throws PictureRefused {
        byte[] photo = Photos.jpeg(400, 300, 1);
        assertThat(text(photo)).contains("Exif", Photos.WHERE);
        Picture picture = PictureReading.read(photo);
        for (PictureSize size : PictureSize.values()) {
            assertThat(text(picture.file(size))).doesNotContain("Exif", Photos.WHERE).contains("JFIF");
        }
        assertThat(picture.hash()).isEqualTo(PictureReading.read(Photos.jpeg(400, 300)).hash());
        assertThat(picture.hash().value()).isEqualTo(Sha256.of(picture.file(PictureSize.LARGE)));
    }

    @Test
    void whatCanBeSeenThroughShowsWhite() throws PictureRefused {
        BufferedImage image = Photos.read(PictureReading.read(Photos.halfPng(100, 100)).file(PictureSize.LARGE));
        assertThat(color(image, 50, 10)).isEqualTo("R");
        assertThat(color(image, 50, 90)).isEqualTo("W");
    }

    @ParameterizedTest
    @CsvSource({"30000,30000", "25001,1000", "1,20001", "2147483647,2147483647"})
    void aFileThatSaysItIsHugeIsNotUnpacked(int width, int height) {
        assertRefused(Photos.bomb(width, height), Reason.TOO_MANY_PIXELS, "must have at most 25,000,000 pixels and no "
                + "side of more than 20,000; it has %,d × %,d".formatted(width, height));
    }

    @Test
    void otherKindsAreToldByTheirNames() {
        assertRefused(Photos.beginning("RIFF\1\2\3\4WEBPVP8 "), Reason.OTHER_KIND,
                "must be a JPEG or PNG file; this seems to be WebP");
        assertRefused(Photos.beginning("\0\0\0\30ftypheic"), Reason.OTHER_KIND,
                "must be a JPEG or PNG file; this seems to be HEIC");
        assertRefused(Photos.beginning("\0\0\0\30ftypavif"), Reason.OTHER_KIND,
                "must be a JPEG or PNG file; this seems to be AVIF");
        assertRefused(Photos.beginning("<svg onload='x'>"), Reason.OTHER_KIND,
                "must be a JPEG or PNG file; this seems to be SVG");
        assertRefused(Photos.beginning("hello"), Reason.OTHER_KIND, "must be a JPEG or PNG file");
        assertRefused(new byte[0], Reason.OTHER_KIND, "must be a JPEG or PNG file");
    }

    @Test
    void aDamagedFileIsRefusedWhateverIsWrongWithIt() {
        byte[] whole = Photos.jpeg(400, 300, 6);
        assertRefused(Arrays.copyOf(whole, 200), Reason.UNREADABLE, "is damaged, or no JPEG that can be read");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.UNREADABLE,
                "is damaged, or no JPEG that can be read");
        assertRefused(Arrays.copyOf(Photos.halfPng(400, 300), 80), Reason.UNREADABLE,
                "is damaged, or no PNG that can be read");
        Random random = new Random(7);
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] damaged = attempt % 2 == 0 ? whole.clone() : Photos.halfPng(40, 30);
            for (int place = 0; place < 5; place++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                PictureReading.read(damaged);
            } catch (PictureRefused refused) {
                assertThat(refused.detail()).isNotEmpty();
            }
        }
    }

    private static void assertRefused(byte[] file, Reason reason, String detail) {
        assertThatThrownBy(() -> PictureReading.read(file)).isInstanceOfSatisfying(PictureRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }

    private static List<Integer> size(Picture picture, PictureSize size) {
        BufferedImage image = Photos.read(picture.file(size));
        return List.of(image.getWidth(), image.getHeight());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** The name of the colour that a pixel is nearest to. */
    private static String color(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xff) > 127;
        boolean green = (rgb >> 8 & 0xff) > 127;
        boolean blue = (rgb & 0xff) > 127;
        return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "K";
    }
}
