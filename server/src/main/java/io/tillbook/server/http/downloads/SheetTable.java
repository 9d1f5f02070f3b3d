package io.tillbook.server.http.downloads;

import io.tillbook.query.stocktake.SheetLine;
import io.tillbook.server.documents.CsvTable;
import java.util.List;

/** The columns of a count sheet; the last one is left to those who count. */
final class SheetTable {
    static final List<String> HEADER = List.of("sku", "name", "category", "barcode", "batch", "producedOn",
            "expiresOn", "book", "counted");

    private SheetTable() {}

    static List<String> row(SheetLine line) {
        return List.of(line.sku().value(), CsvTable.words(line.name()), CsvTable.words(line.category()),
                CsvTable.value(line.barcode()), line.batch() == null ? "" : line.batch().value(),
                CsvTable.value(line.producedOn()), CsvTable.value(line.expiresOn()),
                line.book() == null ? "" : line.book().toDecimal().toPlainString(), "");
    }
}
