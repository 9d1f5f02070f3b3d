package io.tillbook.server.transfer.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What an import did, for people.
 *
 * @param tallies its stages
 * @param elapsedMs how long it took, in milliseconds
 * @param rejects where the rejected lines are
 */
record ImportSummary(List<Tally> tallies, long elapsedMs, Path rejects) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                row("", "sent", "accepted", "repeated", "refused", "lines taken", "lines rejected"));
        for (Tally tally : tallies) {
            text.append(row(tally.stage(), figure(tally.decided()), figure(tally.accepted()),
                    figure(tally.repeated()), figure(tally.refused()), figure(tally.linesTaken()),
                    figure(tally.linesRejected())));
            tally.refusedByKind()
                    .forEach((kind, count) -> text.append("  refused by ")
                            .append(kind)
                            .append(": ")
                            .append(figure(count))
                            .append('\n'));
        }
        return text.append(last()).toString();
    }

    private String last() {
        long sent = tallies.stream().mapToLong(Tally::decided).sum();
        long rejected = tallies.stream().mapToLong(Tally::linesRejected).sum();
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
