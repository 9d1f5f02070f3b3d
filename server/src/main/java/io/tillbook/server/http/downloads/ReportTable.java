package io.tillbook.server.http.downloads;

import io.tillbook.query.stocktake.SheetLine;
import io.tillbook.query.stocktake.StocktakeSheets.ReportLine;
import io.tillbook.server.documents.CsvTable;
import java.util.List;

/** The columns of a stocktake's report. */
final class ReportTable {
    static final List<String> HEADER = List.of("sku", "name", "category", "batch", "expiresOn", "book", "counted",
            "variance", "result", "valueMinor", "booked", "cause", "note", "countedBy", "countedAt");

    private ReportTable() {}

    static List<String> row(ReportLine line, boolean withCosts) {
        SheetLine goods = line.goods();
        return List.of(goods.sku().value(), CsvTable.words(goods.name()), CsvTable.words(goods.category()),
                goods.batch() == null ? "" : goods.batch().value(), CsvTable.value(goods.expiresOn()),
                goods.book() == null ? "" : goods.book().toDecimal().toPlainString(),
                line.counted().toDecimal().toPlainString(), line.variance().toDecimal().toPlainString(), result(line),
                withCosts ? Long.toString(line.valueMinor().minor()) : "", Boolean.toString(line.booked()),
                CsvTable.value(line.cause()), CsvTable.words(line.note()), CsvTable.value(line.countedBy()),
                CsvTable.value(line.countedAt()));
    }

    private static String result(ReportLine line) {
        if (line.variance().isZero()) {
            return "EQUAL";
        }
        return line.variance().isPositive() ? "GAIN" : "LOSS";
    }
}
