package io.tillbook.server.transfer.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir private Path directory;
    private final List<CsvLine> lines = new ArrayList<>();
    private final List<String> rejects = new ArrayList<>();

    @Test
    void numbersLinesAsAnEditorDoes() throws IOException {
        read(plain("a,b\n1,\"two\nlines\"\n\n3,4\n"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 5L);
        assertThat(lines.getFirst().get("b")).isEqualTo("two\nlines");
    }

    @Test
    void readsWhatIsCompressed() throws IOException {
        Path path = directory.resolve("x.csv.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(path))) {
            file.write("a\n账房\n".getBytes(StandardCharsets.UTF_8));
        }
        read(path);
        assertThat(lines.getFirst().get("a")).isEqualTo("账房");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        read(plain("\uFEFFa,b\r\n1,2\r\n"));
        assertThat(lines.getFirst().get("a")).isEqualTo("1");
    }

    @Test
    void rejectsLinesOfAnotherWidth() throws IOException {
        read(plain("a,b\n1\n1,2,3\n1,2\n"));
        assertThat(rejects).containsExactly("2: has 1 fields, the header has 2", "3: has 3 fields, the header has 2");
        assertThat(lines).hasSize(1);
    }

    @Test
    void takesAnEmptyFieldForAbsent() throws IOException {
        read(plain("a,b\n1,\n"));
        assertThat(lines.getFirst().find("b")).isEmpty();
        assertThatThrownBy(() -> lines.getFirst().get("b")).hasMessage("b is required");
    }

    @Test
    void refusesFilesThatAreNotWhatTheyShouldBe() throws IOException {
        assertFails(plain(""), "is empty");
        assertFails(plain("a,a\n"), "names the column a twice");
        assertFails(directory.resolve("missing.csv"), "cannot be read");
        Path latin = directory.resolve("latin.csv");
        Files.write(latin, new byte[] {'a', '\n', (byte) 0xE9, '\n'});
        assertFails(latin, "cannot be read");
    }

    @Test
    void namesColumnsThatAreMissingOrUnknown() {
        CsvHeader header = CsvHeader.of("x.csv", List.of("a", "b"));
        assertThatThrownBy(() -> header.require(Set.of("a", "d", "c"))).hasMessage("x.csv lacks columns: c, d");
        assertThatThrownBy(() -> header.allowOnly(Set.of("a"))).hasMessage("x.csv has unknown columns: b");
    }

    private void assertFails(Path path, String message) {
        assertThatThrownBy(() -> read(path)).isInstanceOf(InputFailure.class).hasMessageContaining(message);
    }

    private void read(Path path) {
        new CsvFile(path).read(new ReadProgress(), new CheckedLines(_ -> {}, lines::add,
                (line, reason) -> rejects.add(line.number() + ": " + reason)));
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(directory.resolve("plain.csv"), text);
    }
}
