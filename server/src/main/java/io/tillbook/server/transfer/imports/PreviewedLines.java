package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import java.io.PrintWriter;

/** What would become of the lines of a file, told line by line. */
final class PreviewedLines {
    private final PrintWriter out;
    private int changing;
    private int staying;
    private int refused;

    PreviewedLines(PrintWriter out) {
        this.out = out;
    }

    /**
     * A line would be taken.
     *
     * @param what what it is about
     * @param before what holds there now
     * @param after what would hold there then
     */
    void tell(CsvLine line, String what, String before, String after) {
        if (before.equals(after)) {
            staying++;
        } else {
            changing++;
        }
        out.println("line " + line.number() + ": " + what + ": " + before + " -> " + after);
    }

    /** A line would not be taken. */
    void refuse(CsvLine line, String reason) {
        refused++;
        out.println("line " + line.number() + ": cannot be taken: " + reason);
    }

    /** How many lines would do what. */
    String summary() {
        return changing + " would change, " + staying + " would stay as they are, " + refused
                + " cannot be taken; nothing was sent";
    }
}
