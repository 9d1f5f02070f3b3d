package io.tillbook.server.reports;

import java.util.List;

/**
 * What a file was made from. Whoever asks the same question at the same position has the same hash, in whatever form.
 *
 * @param position the position of the ledger that the figures are of
 * @param version of the report's definition
 * @param rows how many rows there are, totals not counted
 * @param sha256 of the rows: that of the report's table (CSV without its mark), in hexadecimal digits
 */
public record Proof(long position, int version, long rows, String sha256) {
    /** What it says, line by line: what a figure is called, and the figure. */
    List<List<String>> lines() {
        return List.of(List.of("账本位置 Ledger position", Long.toString(position)),
                List.of("定义版本 Definition version", Integer.toString(version)),
                List.of("行数 Rows", Long.toString(rows)), List.of("SHA-256", sha256));
    }
}
