package io.tillbook.server.reports;

import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Cell.Amount;
import io.tillbook.query.report.Cell.Count;
import io.tillbook.query.report.Cell.Day;
import io.tillbook.query.report.Cell.Nothing;
import io.tillbook.query.report.Cell.Words;
import io.tillbook.query.report.Row;
import io.tillbook.server.documents.CsvTable;
import java.math.BigDecimal;
import java.util.List;

/** Cells as text: for programs, and for people. */
final class CellText {
    private static final int DECIMALS = 2;

    private CellText() {}

    /** A row of a table: amounts in minor units, and no words that a spreadsheet takes for a formula. */
    static List<String> ofTable(Row row) {
        return row.cells().stream().map(CellText::ofTable).toList();
    }

    private static String ofTable(Cell cell) {
        return switch (cell) {
            case Words words -> CsvTable.words(words.text());
            case Day day -> day.day().toString();
            case Count count -> Long.toString(count.count());
            case Amount amount -> Long.toString(amount.amount().minor());
            case Nothing _ -> "";
        };
    }

    /** As it is printed. */
    static String ofPage(Cell cell) {
        return switch (cell) {
            case Words words -> words.text();
            case Day day -> day.day().toString();
            case Count count -> Long.toString(count.count());
            case Amount amount -> decimal(amount).toPlainString();
            case Nothing _ -> "";
        };
    }

    /** An amount in whole units, such as 12.30. */
    static BigDecimal decimal(Amount amount) {
        return BigDecimal.valueOf(amount.amount().minor(), DECIMALS);
    }
}
