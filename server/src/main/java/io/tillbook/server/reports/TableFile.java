package io.tillbook.server.reports;

import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import io.tillbook.server.documents.CsvTable;
import java.io.IOException;
import java.io.OutputStream;

/** A table for programs: nothing but rows, so what it proves is told beside it. */
final class TableFile implements ReportFile {
    private final CsvTable table;

    /** @param bom whether it begins with the mark by which spreadsheets recognize UTF-8 */
    TableFile(Report report, OutputStream out, boolean bom) throws IOException {
        this.table = CsvTable.into(out, bom);
        table.row(report.head());
    }

    @Override
    public void row(Row row) {
        if (!row.isTotal()) {
            table.row(CellText.ofTable(row));
        }
    }

    @Override
    public void end(Proof proof) {}

    @Override
    public void close() throws IOException {
        table.close();
    }
}
