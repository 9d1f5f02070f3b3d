package io.tillbook.server.reports;

import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes reports into files, each whole before anybody has it: what fails on the way is no file. */
public final class ReportFiles {
    private final Path folder;

    /** @param folder for files until they are handed out */
    public ReportFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A file with its proof; closing deletes it.
     *
     * @param path where it is
     * @param proof what it was made from
     */
    public record Written(Path path, Proof proof) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Writes a report.
     *
     * @param bom whether a table begins with the mark by which spreadsheets recognize UTF-8
     * @throws TooManyRows when the format does not take so many
     */
    public Written write(Report report, FileFormat format, boolean bom) throws IOException {
        Path path = Files.createTempFile(folder, report.id(), "." + format.extension());
        try {
            return new Written(path, write(report, format, bom, path));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private Proof write(Report report, FileFormat format, boolean bom, Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
                ReportFile file = open(report, format, bom, out)) {
            ProofOfRows rows = new ProofOfRows(report);
            report.rows().each(row -> add(row, file, rows));
            Proof proof = rows.end();
            file.end(proof);
            return proof;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void add(Row row, ReportFile file, ProofOfRows rows) {
        try {
            file.row(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        rows.row(row);
    }

    private ReportFile open(Report report, FileFormat format, boolean bom, OutputStream out) throws IOException {
        return switch (format) {
            case XLSX -> new SpreadsheetFile(report, out);
            case CSV -> new TableFile(report, out, bom);
            case PDF -> new PrintedFile(report, out, folder);
        };
    }
}
