package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.imports.text.TextLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file (RFC 4180, first line the names of the columns), read line by line; compressed by gzip when its name ends
 * in {@code .gz}.
 *
 * @param path where it is
 * @param charset its encoding
 * @param called what people call it
 */
public record CsvFile(Path path, Charset charset, String called) {
    /** A file that people call by where it is. */
    public CsvFile(Path path, Charset charset) {
        this(path, charset, path.toString());
    }

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

        /** Is told of a line that has more or fewer, or whose quotes make no sense. */
        void unreadable(CsvLine line, String reason);
    }

    /**
     * What its first line says.
     *
     * @throws InputFailure when it cannot be read, or names a column twice
     */
    public CsvHeader header() {
        try (InputStream plain = unpacked(Files.newInputStream(path))) {
            return header(new CsvRecords(new TextLines(plain, called, charset)));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /**
     * Looks whether all of it is in its encoding.
     *
     * @throws InputFailure when it is not
     */
    public void checkEncoding() {
        try (InputStream plain = unpacked(Files.newInputStream(path))) {
            TextLines lines = new TextLines(plain, called, charset);
            while (lines.next().isPresent()) {
                // Each line is decoded when it is read.
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private InputFailure unreadable(IOException why) {
        return new InputFailure(called + " cannot be read: " + Failures.reason(why), why);
    }

    /** Its name without the folders. */
    String name() {
        return called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
    }

    /**
     * Reads the file from its beginning to its end.
     *
     * @param reading is told how far the reading is, in bytes of the file
     * @throws InputFailure when it cannot be read
     */
    void read(ReadProgress reading, Lines lines) {
        try (InputStream file = reading.metered(Files.newInputStream(path), Files.size(path));
                InputStream plain = unpacked(file)) {
            CsvRecords records = new CsvRecords(new TextLines(plain, called, charset));
            CsvHeader header = header(records);
            lines.header(header);
            for (Optional<CsvRecords.Found> next = records.next(header.width()); next.isPresent();) {
                deliver(header, next.get(), lines);
                next = records.next(header.width());
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private CsvHeader header(CsvRecords records) throws IOException {
        CsvRecords.Found first = records.header()
                .orElseThrow(() -> new InputFailure(called + " is empty; its first line has to name the columns"));
        first.fault().ifPresent(fault -> {
            throw new InputFailure(called + " cannot be read: its first line, the names of the columns: " + fault);
        });
        return CsvHeader.of(name(), first.fields());
    }

    private static void deliver(CsvHeader header, CsvRecords.Found found, Lines lines) {
        long number = found.line().number();
        if (found.fault().isPresent()) {
            lines.unreadable(new CsvLine(header, number, found.fields(), found.line().text()), found.fault().get());
            return;
        }
        CsvLine line = new CsvLine(header, number, found.fields(), null);
        if (line.fields().size() == header.width()) {
            lines.line(line);
        } else {
            lines.unreadable(line,
                    "has " + line.fields().size() + " fields, the header has " + header.width());
        }
    }

    private InputStream unpacked(InputStream file) throws IOException {
        return path.toString().endsWith(".gz") ? new GZIPInputStream(new BufferedInputStream(file)) : file;
    }
}
