package io.tillbook.server.pictures;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures in a folder, each size in one of its own, by their hashes. A file is there whole or not at all, never
 * changes and is never removed, so that several processes can share the folder and need not know of each other.
 *
 * @param folder made where it is missing
 */
public record PictureFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);

    /** Where those are that cannot be made from others: what a backup has to have. */
    public static Path originals(Path folder) {
        return folder.resolve(name(PictureSize.LARGE));
    }

    private static String name(PictureSize size) {
        return Integer.toString(size.pixels());
    }

    /** Keeps a picture; all of it is on the disk when this returns. What is there already is written anew. */
    public void keep(Picture picture) {
        for (PictureSize size : PictureSize.values()) {
            keep(picture.hash(), size, picture.file(size));
        }
    }

    private void keep(PictureHash picture, PictureSize size, byte[] content) {
        Path file = file(picture, size);
        Path in = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        try {
            Files.createDirectories(in);
            Path part = Files.createTempFile(in, ".", ".part");
            try {
                Files.write(part, content);
                DurableFiles.sync(part);
                DurableFiles.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a picture cannot be written to " + in, unwritable);
        }
    }

    /** The file of a picture in a size; empty where the picture is not there. */
    public Optional<byte[]> find(PictureHash picture, PictureSize size) {
        Optional<byte[]> found = read(file(picture, size));
        return switch (size) {
            case LARGE -> found.filter(content -> isOf(picture, content));
            case SMALL, MEDIUM -> found.isPresent() ? found : madeAgain(picture, size);
        };
    }

    /** A disk may have damaged it; whoever uploads it again puts it right. */
    private boolean isOf(PictureHash picture, byte[] content) {
        boolean isSound = Sha256.of(content).equals(picture.value());
        if (!isSound) {
            LOG.error("The picture {} is damaged: its content has another hash.", file(picture, PictureSize.LARGE));
        }
        return isSound;
    }

    /** A backup has the largest size only. */
    private Optional<byte[]> madeAgain(PictureHash picture, PictureSize size) {
        return find(picture, PictureSize.LARGE).map(large -> {
            byte[] made = new Pixels(decoded(large)).within(size.pixels()).jpeg();
            keep(picture, size, made);
            return made;
        });
    }

    private static BufferedImage decoded(byte[] own) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(own)), "it was written as JPEG");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a picture of our own cannot be read", unreadable);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a picture cannot be read", unreadable);
        }
    }

    private Path file(PictureHash picture, PictureSize size) {
        return folder.resolve(name(size)).resolve(picture.value());
    }
}
