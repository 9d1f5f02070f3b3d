package io.tillbook.server.transfer.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

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
        read(packed("a\n账房\n".getBytes(StandardCharsets.UTF_8)));
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

    @Test
    void passesOverAByteOrderMarkBeforeAQuotedName() throws IOException {
        read(plain("\uFEFF\"a\",\"b\"\n\"1\",2\n"));
        assertThat(lines.getFirst().get("a")).isEqualTo("1");
        lines.clear();
        read(packed("\uFEFF\"a\"\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.getFirst().get("a")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16 LE", "UTF-16BE, UTF-16 BE", "UTF-32LE, UTF-32 LE", "UTF-32BE, UTF-32 BE"})
    void refusesOtherEncodingsByName(String charset, String name) throws IOException {
        byte[] marked = "\uFEFFa,b\n1,2\n".getBytes(Charset.forName(charset));
        assertFails(bytes(marked), "it is " + name + " by its beginning, not UTF-8; save it as UTF-8");
        assertFails(packed(marked), "it is " + name + " by its beginning");
    }

    @Test
    void refusesOtherEncodingsWithoutAMark() throws IOException {
        assertFails(bytes("a,b\n".getBytes(StandardCharsets.UTF_16LE)), "it is UTF-16 LE");
        assertFails(bytes("a,b\n".getBytes(StandardCharsets.UTF_16BE)), "it is UTF-16 BE");
        assertThatThrownBy(() -> read(plain("\uFEFFa\n"), GB18030)).hasMessageContaining("it is UTF-8");
    }

    @Test
    void namesTheLineThatIsNotInTheEncodingAndGuessesAnother() throws IOException {
        byte[] file = ("a,b\n" + "1,2\n".repeat(2_000) + "1,账房\n").getBytes(GB18030);
        assertFails(bytes(file), "line 2002 is not UTF-8; it may be GB18030, for which --encoding GB18030");
        assertThat(lines).hasSize(2_000);
        lines.clear();
        read(bytes(file), GB18030);
        assertThat(lines.getLast().get("b")).isEqualTo("账房");
    }

    @Test
    void guessesNothingThatIsNotSo() throws IOException {
        assertThatThrownBy(() -> read(bytes(new byte[] {'a', '\n', (byte) 0xE9, '\n'})))
                .hasMessageEndingWith("line 2 is not UTF-8");
    }

    @Test
    void losesOneLineByABadQuote() throws IOException {
        read(plain("a,b\n1,2\n3,\"4\" 5\n5,6\n7,\"8\n9,10\n11,\"12\"\n13,14\n"));
        assertThat(lines).extracting(line -> line.get("a")).containsExactly("1", "5", "9", "11", "13");
        assertThat(rejects).containsExactly("3: something follows the closing quote of field 2",
                "5: something follows the closing quote of field 2");
    }

    @Test
    void losesOneLineByAQuoteThatNobodyCloses() throws IOException {
        read(plain("a,b\n1,\"2\n3,4\r\n\n5,6"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(3L, 5L);
        assertThat(rejects).containsExactly("2: the quote of field 2 is not closed");
    }

    @Test
    void takesNoRecordOfSeveralLinesForOneOfAnotherWidth() throws IOException {
        read(plain("a,b,c\n1,2,\"3\n4,\"5\",6\n7,\"8,\",\n1,\"2\n3\",\"\"\"4\"\"\"\n"));
        assertThat(lines).extracting(line -> String.join("|", line.fields()))
                .containsExactly("4|5|6", "7|8,|", "1|2\n3|\"4\"");
        assertThat(rejects).hasSize(1);
        rejects.clear();
        read(plain("a,b,c\n1,\"2,3\n4,5,6\",\n7,8,9\n1,\"2,3\n4,5,6\"\n"));
        assertThat(rejects).containsExactly(
                "5: a quote that begins here is closed 1 lines below, which makes 2 fields, the header has 3");
    }

    @Test
    void holdsNoMoreThanABoundedPartOfTheFile() throws IOException {
        String long1 = "x".repeat(CsvRecords.MAX_CHARACTERS + 1);
        read(plain("a\n" + long1 + "\n\"" + "1\n".repeat(CsvRecords.MAX_CHARACTERS) + "2\n"));
        assertThat(rejects).containsExactly("2: has more than 262144 bytes", "3: the quote of field 1 is not closed");
        assertThat(lines).hasSize(CsvRecords.MAX_CHARACTERS);
    }

    @Test
    void takesNothingOfARecordWithALineThatIsTooLong() throws IOException {
        read(plain("a\n\"1\n" + "x".repeat(CsvRecords.MAX_CHARACTERS) + "y\"\n2\n"));
        assertThat(rejects).containsExactly("2: a quote that begins here is not closed within 262144 characters",
                "3: has more than 262144 bytes");
        assertThat(lines).extracting(line -> line.get("a")).containsExactly("2");
    }

    @Test
    void refusesAFileWhoseNamesOfColumnsCannotBeRead() throws IOException {
        assertFails(plain("\"a\"b\n1\n"), "its first line, the names of the columns: something follows");
    }

    private void assertFails(Path path, String message) {
        assertThatThrownBy(() -> read(path)).isInstanceOf(InputFailure.class).hasMessageContaining(message);
    }

    private void read(Path path) {
        read(path, StandardCharsets.UTF_8);
    }

    private void read(Path path, Charset charset) {
        new CsvFile(path, charset).read(new ReadProgress(), new CheckedLines(_ -> {}, lines::add,
                (line, reason) -> rejects.add(line.number() + ": " + reason)));
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(directory.resolve("plain.csv"), text);
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(directory.resolve("bytes.csv"), content);
    }

    private Path packed(byte[] content) throws IOException {
        Path path = directory.resolve("x.csv.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(path))) {
            file.write(content);
        }
        return path;
    }
}
