package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.InputFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file in the plain CSV format.
 *
 * @param file the file
 * @param kind what it holds
 * @param label a part of the command ids; a new one has everything judged anew
 * @param codes tells what was scanned
 */
public record PlainCsv(CsvFile file, PlainKind<?> kind, String label, ScannedCodes codes) {
    private static final List<PlainKind<?>> KINDS = List.of(PlainCatalog.LOCATIONS, PlainCatalog.PRODUCTS,
            PlainGoodsReceipts.KIND, PlainSales.KIND, PlainPrices.KIND, PlainTaxRates.KIND, PlainMembers.KIND,
            PlainGiftCards.KIND);

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

    /** All kinds that there are. */
    public static List<FileKind> kinds() {
        return KINDS.stream().<FileKind>map(FileKind::of).toList();
    }

    /** The only stage: the whole file. */
    public List<ImportStage> stages() {
        return List.of(new ImportStage(kind.name(), this::feed));
    }

    private void feed(Sink target, ReadProgress reading) {
        Sink sink = kind.equals(PlainGiftCards.KIND) ? new WithoutSecrets(PlainGiftCards.SECRET, target) : target;
        Set<String> keys = new HashSet<>();
        LineGrouping documents = new LineGrouping(document -> kind.feed(document, label, codes, sink),
                line -> sink.reject(line, kind.columns().key() + " has too many lines"));
        file.read(reading, new CheckedLines(kind.columns()::check, line -> {
            String key = line.get(kind.columns().key());
            if (isOfSecrets() && !keys.add(key)) {
                sink.reject(line, kind.columns().key() + " stands on an earlier line too");
                return;
            }
            documents.add(key, line);
            if (!hasLines()) {
                documents.finish();
            }
        }, (line, reason) -> {
            sink.reject(line, reason);
            if (hasLines()) {
                documents.lose(line, key(line));
            }
        }));
        documents.finish();
    }

    /**
     * Nobody would notice that another line of the same person or card tells something else: outcomes keep no digest of
     * personal data and secrets.
     */
    private boolean isOfSecrets() {
        return kind.equals(PlainMembers.KIND) || kind.equals(PlainGiftCards.KIND);
    }

    private boolean hasLines() {
        return !kind.columns().line().isEmpty();
    }

    /** The document of a line that cannot be taken: known only where its id comes first, before anything is amiss. */
    private Optional<String> key(CsvLine line) {
        return line.header()
                .place(kind.columns().key())
                .filter(place -> place == 0 && !line.fields().isEmpty())
                .map(line.fields()::get)
                .filter(key -> !key.isEmpty());
    }
}
