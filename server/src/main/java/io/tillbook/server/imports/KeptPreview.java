package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.run.PreviewedLines;
import io.tillbook.server.transfer.imports.run.Rejects;
import io.tillbook.server.transfer.imports.run.Told;
import java.util.ArrayList;
import java.util.List;

/** Keeps what would become of the lines of a file: the first ones and how many there are, and all that would not be. */
final class KeptPreview implements PreviewedLines {
    private final Rejects rejects;
    private final List<PreviewFigures.Line> first = new ArrayList<>();
    private long changing;
    private long staying;
    private long refused;

    KeptPreview(Rejects rejects) {
        this.rejects = rejects;
    }

    @Override
    public void tell(CsvLine line, String what, Told before, Told after) {
        if (before.equals(after)) {
            staying++;
        } else {
            changing++;
        }
        if (first.size() < FoundLines.FIRST) {
            first.add(PreviewFigures.Line.of(line.number(), what, before, after));
        }
    }

    @Override
    public void refuse(CsvLine line, String reason) {
        refused++;
        rejects.add(line, reason);
    }

    PreviewFigures figures() {
        return new PreviewFigures(changing, staying, refused, List.copyOf(first));
    }
}
