package io.tillbook.server.transfer.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file (RFC 4180, UTF-8, first line the names of the columns), read line by line; compressed by gzip when its
 * name ends in {@code .gz}.
 *
 * @param path where it is
 */
public record CsvFile(Path path) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What takes the lines of a file. */
    interface Lines {
        /**
         * Looks at the columns before any line is read.
         *
         * @throws InputFailure when they are not what is needed
         */
        void header(CsvHeader header);

        /** Takes a line that has as many fields as the header. */
        void line(CsvLine line);

        /** Is told of a line that has more or fewer. */
        void misshapen(CsvLine line);
    }

    String name() {
        return path.getFileName().toString();
    }

    /**
     * Reads the file from its beginning to its end.
     *
     * @param reading is told how far the reading is, in bytes of the file
     * @throws InputFailure when it cannot be read
     */
    void read(ReadProgress reading, Lines lines) {
        try (InputStream file = reading.metered(Files.newInputStream(path), Files.size(path));
                Reader text = decoded(file);
                CsvReader<CsvRecord> csv = parser(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new InputFailure(path + " is empty; its first line has to name the columns");
            }
            CsvHeader header = CsvHeader.of(name(), withoutMark(records.next().getFields()));
            lines.header(header);
            records.forEachRemaining(deliver(header, lines));
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new InputFailure(path + " cannot be read: " + Failures.reason(unreadable), unreadable);
        }
    }

    private static Consumer<CsvRecord> deliver(CsvHeader header, Lines lines) {
        return csv -> {
            CsvLine line = new CsvLine(header, csv.getStartingLineNumber(), csv.getFields());
            if (line.fields().size() == header.width()) {
                lines.line(line);
            } else {
                lines.misshapen(line);
            }
        };
    }

    private Reader decoded(InputStream file) throws IOException {
        InputStream plain = name().endsWith(".gz")
                ? new GZIPInputStream(new BufferedInputStream(file))
                : new BufferedInputStream(file);
        // A decoder of its own, because the usual one silently replaces what is not UTF-8.
        return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
    }

    private static CsvReader<CsvRecord> parser(Reader text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static List<String> withoutMark(List<String> names) {
        if (!names.getFirst().startsWith(BYTE_ORDER_MARK)) {
            return names;
        }
        List<String> clean = new ArrayList<>(names);
        clean.set(0, names.getFirst().substring(BYTE_ORDER_MARK.length()));
        return clean;
    }
}
