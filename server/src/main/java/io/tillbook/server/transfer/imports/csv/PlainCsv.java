package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.InputFailure;
import java.util.List;

/**
 * A file in the plain CSV format.
 *
 * @param file the file
 * @param kind what it holds
 * @param label a part of the command ids; a new one has everything judged anew
 */
public record PlainCsv(CsvFile file, PlainKind<?> kind, String label) {
    private static final List<PlainKind<?>> KINDS = List.of(PlainCatalog.LOCATIONS, PlainCatalog.PRODUCTS,
            PlainGoodsReceipts.KIND, PlainSales.KIND);

    /**
     * The kind of a name.
     *
     * @throws InputFailure when there is none
     */
    public static PlainKind<?> kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputFailure("there is no kind " + name + "; there are "
                        + String.join(", ", KINDS.stream().map(PlainKind::name).toList())));
    }

    /** The only stage: the whole file. */
    public List<ImportStage> stages() {
        return List.of(new ImportStage(kind.name(), this::feed));
    }

    private void feed(Sink sink, ReadProgress reading) {
        LineGrouping documents = new LineGrouping(document -> kind.feed(document, label, sink),
                line -> sink.reject(line, kind.columns().key() + " has too many lines"));
        file.read(reading, new CheckedLines(kind.columns()::check, line -> {
            documents.add(line.get(kind.columns().key()), line);
            if (kind.columns().line().isEmpty()) {
                documents.finish();
            }
        }, sink::reject));
        documents.finish();
    }
}
