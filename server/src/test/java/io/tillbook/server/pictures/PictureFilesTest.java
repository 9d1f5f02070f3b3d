package io.tillbook.server.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
    @TempDir Path folder;

    private Picture picture;
    private PictureFiles files;

    @BeforeEach
    void read() throws PictureRefused {
        picture = PictureReading.read(Photos.jpeg(1200, 800));
        files = new PictureFiles(folder.resolve("pictures"));
    }

    @Test
    void whatIsKeptIsFound() {
        assertThat(files.find(picture.hash(), PictureSize.LARGE)).isEmpty();
        files.keep(picture);
        for (PictureSize size : PictureSize.values()) {
            assertThat(files.find(picture.hash(), size)).hasValue(picture.file(size));
        }
        assertThat(files.find(new PictureHash("0".repeat(64)), PictureSize.SMALL)).isEmpty();
    }

    /** As after a restore: a backup has the largest size only. */
    @Test
    void smallerSizesAreMadeAgainOfTheLargest() throws IOException {
        files.keep(picture);
        for (String size : List.of("96", "320")) {
            Files.delete(files.folder().resolve(size).resolve(picture.hash().value()));
        }
        assertThat(files.find(picture.hash(), PictureSize.SMALL)).get()
                .satisfies(small -> assertThat(Photos.read(small).getWidth()).isEqualTo(96));
        assertThat(files.folder().resolve("96").resolve(picture.hash().value())).exists();
        assertThat(files.folder().resolve("320").resolve(picture.hash().value())).doesNotExist();
    }

    @Test
    void aDamagedPictureIsNotShownAndIsPutRightByAnotherUpload() throws IOException {
        files.keep(picture);
        Path file = PictureFiles.originals(files.folder()).resolve(picture.hash().value());
        byte[] damaged = Files.readAllBytes(file);
        damaged[500]++;
        Files.write(file, damaged);
        assertThat(files.find(picture.hash(), PictureSize.LARGE)).isEmpty();
        files.keep(picture);
        assertThat(files.find(picture.hash(), PictureSize.LARGE)).hasValue(picture.file(PictureSize.LARGE));
    }

    /** Two servers may share the folder. */
    @Test
    void manyMayKeepTheSamePictureAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(IntStream.range(0, 24)
                    .mapToObj(_ -> Executors.callable(() -> new PictureFiles(files.folder()).keep(picture)))
                    .toList())) {
                each.get();
            }
        }
        assertThat(files.find(picture.hash(), PictureSize.LARGE)).hasValue(picture.file(PictureSize.LARGE));
        try (Stream<Path> left = Files.walk(files.folder()).filter(Files::isRegularFile)) {
            assertThat(left).hasSize(3);
        }
    }
}
