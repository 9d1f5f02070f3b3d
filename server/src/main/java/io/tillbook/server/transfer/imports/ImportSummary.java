package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.imports.run.ImportCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What an import did, for people.
 *
 * @param all its stages
 * @param elapsedMs how long it took, in milliseconds
 * @param rejects where the rejected lines are
 */
record ImportSummary(List<ImportCounts> all, long elapsedMs, Path rejects) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                row("", "sent", "accepted", "repeated", "refused", "lines taken", "lines rejected"));
        for (ImportCounts counts : all) {
            text.append(row(counts.stage(), figure(counts.decided()), figure(counts.accepted()),
                    figure(counts.repeated()), figure(counts.refused()), figure(counts.linesTaken()),
                    figure(counts.linesRejected())));
            counts.refusedByKind()
                    .forEach((kind, count) -> text.append("  refused by ")
                            .append(kind)
                            .append(": ")
                            .append(figure(count))
                            .append('\n'));
        }
        return text.append(last()).toString();
    }

    private String last() {
        long sent = all.stream().mapToLong(ImportCounts::decided).sum();
        long rejected = all.stream().mapToLong(ImportCounts::linesRejected).sum();
        String where = rejected == 0 ? "" : ", " + figure(rejected) + " rejected lines in " + rejects;
        return String.format(Locale.ROOT, "%,d commands in %.1f s, %,d/s%s", sent, elapsedMs / 1_000.0,
                elapsedMs == 0 ? 0 : sent * 1_000 / elapsedMs, where);
    }

    private static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String row(String stage, String... figures) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-14s", stage));
        for (String figure : figures) {
            row.append(String.format(Locale.ROOT, " %14s", figure));
        }
        return row.append('\n').toString();
    }
}
