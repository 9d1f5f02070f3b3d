package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.CsvLine;

/** Takes what would become of the lines of a file. */
public interface PreviewedLines {
    /**
     * A line would be taken.
     *
     * @param what what it is about
     * @param before what holds there now
     * @param after what would hold there then
     */
    void tell(CsvLine line, String what, Told before, Told after);

    /** A line would not be taken. */
    void refuse(CsvLine line, String reason);
}
