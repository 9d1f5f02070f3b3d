package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RocksDB's native library is kept with the data, and killed servers leave no files elsewhere. */
class NativeLibraryIT {
    private static final String REFUSED = "native library cannot be kept";

    @TempDir private Path temporary;
    @TempDir private Path data;

    @Test
    void aKilledServerLeavesNoFileInTheTemporaryFolder() throws IOException {
        startAndKill();
        Path library = only(data.resolve("native"));
        FileTime written = Files.getLastModifiedTime(library);
        startAndKill();

        assertThat(only(data.resolve("native"))).isEqualTo(library);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(written);
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void aServerThatCannotKeepItStartsAllTheSameAndSaysSo() throws IOException {
        Files.writeString(data.resolve("native"), "a file where the folder should be");
        try (RunningServer server = RunningServer.startWith(temporaryFolder(), data)) {
            assertThat(server.log()).contains(REFUSED, data.resolve("native").toString());
        }
    }

    private void startAndKill() {
        try (RunningServer server = RunningServer.startWith(temporaryFolder(), data)) {
            server.kill();
            assertThat(server.log()).doesNotContain(REFUSED);
        }
    }

    private List<String> temporaryFolder() {
        return List.of("-Djava.io.tmpdir=" + temporary);
    }

    private static Path only(Path folder) throws IOException {
        List<Path> files = files(folder);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
