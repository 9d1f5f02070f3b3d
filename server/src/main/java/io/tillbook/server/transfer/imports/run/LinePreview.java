package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.List;

/** Tells which lines of a file can be sent, and which cannot be read. */
final class LinePreview implements Preview {
    private final PreviewedLines previewed;

    LinePreview(PreviewedLines previewed) {
        this.previewed = previewed;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        lines.forEach(line -> previewed.tell(line, line.first(), Told.Word.UNKNOWN, Told.Word.TO_BE_SENT));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        previewed.refuse(line, reason);
    }

    @Override
    public void finish() {
        // Each line was told when it came.
    }
}
