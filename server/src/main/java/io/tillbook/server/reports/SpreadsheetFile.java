package io.tillbook.server.reports;

import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Cell.Amount;
import io.tillbook.query.report.Cell.Count;
import io.tillbook.query.report.Cell.Day;
import io.tillbook.query.report.Cell.Nothing;
import io.tillbook.query.report.Cell.Words;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import io.tillbook.server.documents.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet: as many sheets as its rows need, and one more that proves them. */
final class SpreadsheetFile implements ReportFile {
    /** Most rows of a sheet. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_ROWS = 1_000;
    private static final String MONEY = "#,##0.00";
    private static final String DAYS = "yyyy-mm-dd";
    private static final int WIDE = 32;
    private static final int NARROW = 15;

    private final Report report;
    private final int mostRows;
    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    SpreadsheetFile(Report report, OutputStream out) {
        this(report, out, MOST_ROWS);
    }

    /** @param mostRows most rows of a sheet, its heading among them */
    SpreadsheetFile(Report report, OutputStream out, int mostRows) {
        this.report = report;
        this.mostRows = mostRows;
        this.book = new Workbook(out, "Tillbook", null);
        this.sheet = newSheet();
    }

    private Worksheet newSheet() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? report.zh() : report.zh() + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        for (int place = 0; place < report.columns().size(); place++) {
            Column column = report.columns().get(place);
            sheet.width(place, column.kind() == Column.Kind.TEXT ? WIDE : NARROW);
            sheet.inlineString(row, place, column.zh() + " " + column.en());
            sheet.style(row, place).bold().set();
        }
        row++;
        return sheet;
    }

    @Override
    public void row(Row next) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            newSheet();
        }
        for (int place = 0; place < next.cells().size(); place++) {
            cell(place, next.cells().get(place));
            if (next.isTotal()) {
                sheet.style(row, place).bold().set();
            }
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int place, Cell cell) {
        switch (cell) {
            case Words words -> sheet.inlineString(row, place, CsvTable.words(words.text()));
            case Day day -> {
                sheet.value(row, place, day.day());
                sheet.style(row, place).format(DAYS).set();
            }
            case Count count -> sheet.value(row, place, count.count());
            case Amount amount -> {
                sheet.value(row, place, CellText.decimal(amount));
                sheet.style(row, place).format(MONEY).set();
            }
            case Nothing _ -> {}
        }
    }

    @Override
    public void end(Proof proof) throws IOException {
        sheet.finish();
        Worksheet about = book.newWorksheet("校验 Proof");
        about.width(0, WIDE);
        about.inlineString(0, 0, report.zh() + " " + report.en());
        about.inlineString(1, 0, report.about());
        int line = 2;
        for (List<String> each : proof.lines()) {
            about.inlineString(line, 0, each.getFirst());
            about.inlineString(line, 1, each.getLast());
            line++;
        }
        about.finish();
        book.finish();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
