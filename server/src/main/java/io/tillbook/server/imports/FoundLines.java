package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.run.CommandResult;
import io.tillbook.server.transfer.imports.run.Rejects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a file that are not taken: all of them in a file, and the first ones at hand. A file of which very many
 * are not taken is the wrong one.
 */
final class FoundLines implements Rejects {
    /** As many as are looked at on a page. */
    static final int FIRST = 100;

    private final Rejects file;
    private final int most;
    private final List<Finding> first = new ArrayList<>();
    private int count;

    /** There are more than a file should have. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param file takes all of them
     * @param most how many there may be
     */
    FoundLines(Rejects file, int most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public synchronized void add(CsvLine line, String reason) {
        count(line, reason, null);
        file.add(line, reason);
    }

    @Override
    public synchronized void refused(CsvLine line, CommandResult.Refused why) {
        count(line, why.reason(), why.rejection().isObject() ? why.rejection() : null);
        file.refused(line, why);
    }

    private void count(CsvLine line, String reason, @Nullable JsonNode rejection) {
        if (count == most) {
            throw new TooMany();
        }
        count++;
        if (first.size() < FIRST) {
            first.add(new Finding(line.number(), reason, rejection));
        }
    }

    /** The first ones, in the order of the file: what is refused is known later than what cannot be read. */
    synchronized List<Finding> first() {
        return first.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
    }
}
