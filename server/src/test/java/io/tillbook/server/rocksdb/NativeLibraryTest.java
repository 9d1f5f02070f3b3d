package io.tillbook.server.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.server.rocksdb.NativeLibrary.Packed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeLibraryTest {
    private static final String CONTENT = "a library".repeat(300_000);
    private static final Packed PACKED = () -> new ByteArrayInputStream(bytes(CONTENT));
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir private Path data;
    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = data.resolve("native").resolve("library.so");
    }

    @Test
    void isWrittenOnce() throws IOException {
        NativeLibrary.keep(file, PACKED);
        Files.setLastModifiedTime(file, LONG_AGO);
        NativeLibrary.keep(file, PACKED);

        assertThat(file).hasContent(CONTENT);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        assertThat(folder()).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another version", "a library", "a librarY"})
    void isReplacedWhereItIsAnotherVersionOrHalfWritten(String found) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, found);
        NativeLibrary.keep(file, PACKED);

        assertThat(file).hasContent(CONTENT);
    }

    @Test
    void isReplacedWhereSomethingWasAppended() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, CONTENT + "x");
        NativeLibrary.keep(file, PACKED);

        assertThat(file).hasContent(CONTENT);
    }

    @Test
    void partsOfKilledProcessesAreDeletedAndThoseOfOthersAreNot() throws Exception {
        Files.createDirectories(file.getParent());
        Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-version").redirectErrorStream(true).start();
        ended.waitFor();
        Path left = Files.writeString(file.resolveSibling("library.so." + ended.pid() + ".part"), "half");
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path busy = Files.writeString(file.resolveSibling("library.so." + parent + ".part"), "half");
        NativeLibrary.keep(file, PACKED);

        assertThat(left).doesNotExist();
        assertThat(busy).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(data.resolve("native"), "a file where the folder should be");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> NativeLibrary.keep(file, PACKED));
    }

    @Test
    void rocksDbIsLoadedAllTheSameWhereTheLibraryCannotBeKeptOrLoaded() throws IOException {
        Path blocked = Files.writeString(data.resolve("blocked"), "a file where the folder should be");

        assertThatCode(() -> NativeLibrary.load(blocked, PACKED)).doesNotThrowAnyException();
        assertThatCode(() -> NativeLibrary.load(data.resolve("unloadable"), PACKED)).doesNotThrowAnyException();
    }

    private List<Path> folder() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
