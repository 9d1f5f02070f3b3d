package io.tillbook.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.picture.Bitmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures with those that somebody has looked at. {@code -Dtillbook.update-pictures=true} writes them: look
 * at them before they are committed.
 */
public final class ApprovedPicture {
    private static final Path FOLDER = Path.of("src/test/resources/pictures");
    private static final boolean UPDATES = Boolean.getBoolean("tillbook.update-pictures");

    private ApprovedPicture() {}

    /** The picture is as it was approved, dot by dot. */
    public static void assertApproved(String name, Bitmap picture) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        if (UPDATES) {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture.image(), "png", file.toFile());
        }
        assertThat(file).exists();
        Bitmap approved = Bitmap.of(ImageIO.read(file.toFile()));
        if (!picture.equals(approved)) {
            Path other = Path.of("target", name + ".actual.png");
            Files.createDirectories(other.toAbsolutePath().getParent());
            ImageIO.write(picture.image(), "png", other.toFile());
            assertThat(picture).as("look at " + other + " beside " + file).isEqualTo(approved);
        }
    }
}
