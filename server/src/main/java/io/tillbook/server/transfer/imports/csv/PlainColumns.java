package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.InputFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns of a kind of plain CSV file.
 *
 * @param document columns that tell of the document and are the same on each of its lines; the first is its id
 * @param line columns that tell of the line
 * @param optional which of them may be missing
 */
record PlainColumns(List<String> document, List<String> line, Set<String> optional) {
    static final String OCCURRED_AT = "occurredAt";
    /** What was scanned, in kinds that have it. */
    static final String BARCODE = "barcode";

    String key() {
        return document.getFirst();
    }

    /**
     * Checks the columns of a file.
     *
     * @throws InputFailure when some are missing or unknown
     */
    void check(CsvHeader header) {
        Set<String> known = new TreeSet<>(document);
        known.addAll(line);
        header.allowOnly(known);
        known.removeAll(optional);
        header.require(known);
    }

    /** The first column of the document in which the lines differ. */
    Optional<String> disagreement(CsvLine one, CsvLine other) {
        return document.stream().filter(column -> !one.agrees(other, column)).findFirst();
    }
}
