package io.tillbook.server.reports;

import io.tillbook.query.report.Row;
import java.io.IOException;

/** A file that a report is written into, row by row: however long it is, little of it is in memory. */
interface ReportFile extends AutoCloseable {
    /** Writes a row. */
    void row(Row row) throws IOException;

    /** Ends the file. */
    void end(Proof proof) throws IOException;

    @Override
    void close() throws IOException;
}
