package io.tillbook.device.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.ApprovedPicture;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.escpos.PrintMode;
import io.tillbook.device.escpos.ReceiptBytes;
import io.tillbook.device.picture.TextWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document on every paper, in every language, as a printer would print what it is sent. */
class DocumentPicturesTest {
    private static final Documents DOCUMENTS = new Documents(null, null);

    static Stream<Arguments> documents() {
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> Arrays.stream(Language.values())
                        .flatMap(language -> Arrays.stream(Paper.values())
                                .map(paper -> Arguments.of(kind, language, paper))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsAsApproved(DocumentKind kind, Language language, Paper paper) throws IOException {
        List<Row> rows = DOCUMENTS.rows(kind, Documents.sample(kind), language, paper, 1);

        Sheet sheet = printed(rows, paper, PrintMode.TEXT);

        ApprovedPicture.assertApproved(kind.fileName() + "-" + language.code() + "-" + paper.millimetres(),
                sheet.picture());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysTheSameInCharactersAndAsAPicture(DocumentKind kind, Language language, Paper paper) {
        List<Row> rows = DOCUMENTS.rows(kind, Documents.sample(kind), language, paper, 1);

        Sheet characters = printed(rows, paper, PrintMode.TEXT);
        Sheet picture = printed(rows, paper, PrintMode.PICTURE);

        assertThat(characters.lines().stream().filter(line -> !line.isBlank()).toList()).containsAll(rows.stream()
                .filter(Row.Line.class::isInstance)
                .map(row -> ((Row.Line) row).text())
                .filter(line -> !line.isBlank())
                .toList());
        assertThat(picture.lines()).allSatisfy(line -> assertThat(line).isBlank());
        assertThat(picture.picture().height()).isCloseTo(characters.picture().height(),
                org.assertj.core.data.Percentage.withPercentage(15));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noLineIsWiderThanItsPaper(DocumentKind kind, Language language, Paper paper) {
        assertThat(DOCUMENTS.rows(kind, Documents.sample(kind), language, paper, 2)).allSatisfy(row -> {
            if (row instanceof Row.Line(String text, Style style)) {
                assertThat(TextWidth.of(text) * style.width()).isLessThanOrEqualTo(paper.columns());
            }
        });
    }

    private static Sheet printed(List<Row> rows, Paper paper, PrintMode mode) {
        List<Sheet> sheets = new ArrayList<>();
        try (EmulatedPrinter printer = new EmulatedPrinter(paper.dots(), sheets::add)) {
            printer.write(ReceiptBytes.of(rows, paper, mode));
        } catch (IOException unplugged) {
            throw new UncheckedIOException(unplugged);
        }
        return sheets.getFirst();
    }
}
