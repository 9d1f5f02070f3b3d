package io.tillbook.server.transfer.imports.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines that were not taken, as a CSV file: where they stand, why, and what they say. Safe for several threads;
 * each line is on its way to the disk at once, so that an import that is stopped leaves a file that can be read.
 */
public final class RejectsFile implements Rejects, Closeable {
    private final Path path;
    private final CsvWriter csv;

    /**
     * Starts the file anew.
     *
     * @throws InputFailure when it cannot be written
     */
    public RejectsFile(Path path) {
        this.path = path;
        try {
            this.csv = CsvWriter.builder().autoFlush(true).build(path);
            csv.writeRecord("file", "line", "reason", "fields");
        } catch (IOException | UncheckedIOException failed) {
            throw new InputFailure(path + " cannot be written: " + Failures.reason(failed), failed);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public synchronized void add(CsvLine line, String reason) {
        csv.writeRecord(line.header().file(), Long.toString(line.number()), reason,
                line.raw() == null ? asCsv(line.fields()) : line.raw());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The fields as they could stand in the file they came from. */
    private static String asCsv(List<String> fields) {
        StringWriter text = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(fields);
        return text.toString().stripTrailing();
    }
}
