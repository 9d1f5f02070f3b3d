package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.http.commands.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final int LIMIT = 10;

    @Test
    void cutsAtEndsOfLines() throws IOException {
        assertThat(read("one\ntwo\n")).containsExactly("1 one", "2 two");
    }

    @Test
    void takesALastLineWithoutEnd() throws IOException {
        assertThat(read("one\ntwo")).containsExactly("1 one", "2 two");
    }

    @Test
    void passesOverBlankLinesButCountsThem() throws IOException {
        assertThat(read("\n \t\r\none\n\n\ntwo\n\n")).containsExactly("3 one", "6 two");
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void joinsLinesThatComeInPieces() throws IOException {
        assertThat(read("o", "n", "e\nt", "wo", "\n", "three")).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void tellsWhetherAnotherLineIsHereAsAWhole() throws IOException {
        Lines lines =
                new Lines(new SequenceInputStream(bytes("one\ntwo\n\n\r\nth"), bytes("ree\nfour")), LIMIT, () -> {});
        assertThat(lines.hasNext()).as("nothing was read yet").isFalse();
        lines.next();
        assertThat(lines.hasNext()).as("two").isTrue();
        lines.next();
        assertThat(lines.hasNext()).as("blank lines, and a part of three").isFalse();
        lines.next();
        assertThat(lines.hasNext()).as("four, which may go on").isFalse();
    }

    @Test
    void reportsALineThatIsTooLongAndGoesOn() throws IOException {
        assertThat(read("0123456789\n0123456789x\nok\n")).containsExactly("1 0123456789", "2 too long", "3 ok");
        assertThat(read("01234", "56789", "x", "y".repeat(100_000), "\nok", "\n" + "z".repeat(11)))
                .containsExactly("1 too long", "2 ok", "3 too long");
    }

    @Test
    void takesNothingOfALineThatWasCutOff() throws IOException {
        InputStream broken = new SequenceInputStream(bytes("one\ntw"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("the connection broke");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
        Lines lines = new Lines(broken, LIMIT, () -> {});
        assertThat(lines.next()).extracting(Line::number).isEqualTo(1L);
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    @Test
    void flushesBeforeItWaitsAndNotForEachLine() throws IOException {
        List<String> happened = new ArrayList<>();
        Lines lines = new Lines(pieces("one\ntwo\nth", "ree\n"), LIMIT, () -> happened.add("flush"));
        for (Line line = lines.next(); line != null; line = lines.next()) {
            happened.add(text(line));
        }
        assertThat(happened).startsWith("flush", "1 one", "2 two", "flush", "3 three", "flush");
    }

    private static List<String> read(String... pieces) throws IOException {
        Lines lines = new Lines(pieces(pieces), LIMIT, () -> {});
        List<String> read = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            read.add(text(line));
        }
        return read;
    }

    private static String text(Line line) {
        return line.number() + " "
                + (line.tooLong() ? "too long" : new String(line.content(), StandardCharsets.UTF_8));
    }

    private static InputStream pieces(String... pieces) {
        return new SequenceInputStream(
                Collections.enumeration(Stream.of(pieces).map(LinesTest::bytes).toList()));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
