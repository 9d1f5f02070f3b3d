package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.run.PreviewedLines;
import io.tillbook.server.transfer.imports.run.Told;
import java.io.PrintWriter;

/** What would become of the lines of a file, printed line by line. */
final class PrintedLines implements PreviewedLines {
    private final PrintWriter out;
    private int changing;
    private int staying;
    private int refused;

    PrintedLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void tell(CsvLine line, String what, Told before, Told after) {
        if (before.equals(after)) {
            staying++;
        } else {
            changing++;
        }
        out.println("line " + line.number() + ": " + what + ": " + before.text() + " -> " + after.text());
    }

    @Override
    public void refuse(CsvLine line, String reason) {
        refused++;
        out.println("line " + line.number() + ": cannot be taken: " + reason);
    }

    /** How many lines would do what. */
    String summary() {
        return changing + " would change, " + staying + " would stay as they are, " + refused
                + " cannot be taken; nothing was sent";
    }
}
