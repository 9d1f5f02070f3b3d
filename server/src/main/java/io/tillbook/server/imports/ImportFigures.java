package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.run.ImportCounts;
import java.util.Map;

/**
 * What has become of the lines of an import since it was begun or resumed.
 *
 * @param percent of the file that is read
 * @param linesTaken lines that are in the ledger now
 * @param linesRejected lines that are not, and stand in the rejects
 * @param accepted commands that were taken now
 * @param repeated commands that had been taken before
 * @param refused commands that were refused
 * @param refusedByKind the same by kind of refusal
 */
public record ImportFigures(int percent, long linesTaken, long linesRejected, long accepted, long repeated,
        long refused, Map<String, Long> refusedByKind) {
    /** Nothing was begun. */
    static final ImportFigures NONE = new ImportFigures(0, 0, 0, 0, 0, 0, Map.of());
    private static final int ALL = 100;

    static ImportFigures of(ImportCounts counts, ReadProgress reading) {
        return new ImportFigures((int) (reading.fraction() * ALL), counts.linesTaken(), counts.linesRejected(),
                counts.accepted(), counts.repeated(), counts.refused(), counts.refusedByKind());
    }
}
