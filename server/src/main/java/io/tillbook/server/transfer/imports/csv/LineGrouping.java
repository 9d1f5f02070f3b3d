package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts consecutive lines with the same key together, never holding more than one document. */
final class LineGrouping {
    private final Consumer<LineGroup> groups;
    private final Consumer<CsvLine> surplus;
    private final List<CsvLine> lines = new ArrayList<>();
    private String key = "";
    private boolean cutOff;

    /**
     * @param groups takes each document
     * @param surplus takes the lines that are too many for their document
     */
    LineGrouping(Consumer<LineGroup> groups, Consumer<CsvLine> surplus) {
        this.groups = groups;
        this.surplus = surplus;
    }

    void add(String lineKey, CsvLine line) {
        if (!lineKey.equals(key)) {
            finish();
            key = lineKey;
        }
        if (lines.size() < Require.MAX_LINES) {
            lines.add(line);
        } else {
            cutOff = true;
            surplus.accept(line);
        }
    }

    /** Hands over the document that is still open. */
    void finish() {
        if (!lines.isEmpty()) {
            groups.accept(new LineGroup(key, List.copyOf(lines), cutOff));
        }
        lines.clear();
        cutOff = false;
    }
}
