package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts consecutive lines with the same key together, never holding more than one document. */
final class LineGrouping {
    private final Consumer<LineGroup> groups;
    private final Consumer<CsvLine> surplus;
    private final List<CsvLine> lines = new ArrayList<>();
    private String key = "";
    private boolean cutOff;
    /** A line that was lost in the document that is open. */
    private Optional<CsvLine> lost = Optional.empty();
    /** A line that was lost after it, and the document it names. */
    private Optional<CsvLine> lostSince = Optional.empty();
    private Optional<String> lostKey = Optional.empty();

    /**
     * Consecutive lines of one document.
     *
     * @param key what they have in common
     * @param lines in the order of the file
     * @param cutOff whether there are more than a command can carry, which were left out here
     * @param lost a line that cannot be read and may be one of them
     */
    record LineGroup(String key, List<CsvLine> lines, boolean cutOff, Optional<CsvLine> lost) {}

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
            lost = lostSince.filter(_ -> lostKey.isEmpty() || lostKey.get().equals(key));
            lostSince = Optional.empty();
        } else if (lostKey.isEmpty()) {
            lostSince = Optional.empty();
        }
        if (lines.size() < Require.MAX_LINES) {
            lines.add(line);
        } else {
            cutOff = true;
            surplus.accept(line);
        }
    }

    /**
     * Is told of a line that cannot be read. It is missing in its document, or, where it does not tell which that is,
     * perhaps in the ones before and after it.
     */
    void lose(CsvLine line, Optional<String> lineKey) {
        if (lineKey.isEmpty() || lineKey.get().equals(key)) {
            lost = Optional.of(line);
        }
        // What follows a lost line may be the rest of it and name no document at all.
        lostKey = lostSince.isEmpty() || lostKey.equals(lineKey) ? lineKey : Optional.empty();
        lostSince = Optional.of(line);
    }

    /** Hands over the document that is still open. */
    void finish() {
        if (!lines.isEmpty()) {
            groups.accept(new LineGroup(key, List.copyOf(lines), cutOff, lost));
        }
        lines.clear();
        cutOff = false;
        lost = Optional.empty();
    }
}
