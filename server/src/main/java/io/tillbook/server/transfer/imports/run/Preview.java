package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.Sink;
import java.util.Optional;
import java.util.function.BiFunction;

/** Tells what would become of a file, line by line, and sends nothing. */
public interface Preview extends Sink {
    /** The file has ended: tells what is not told yet. */
    void finish();

    /** How what is in a plain file of a kind is told; nothing where only the server's decision tells that. */
    static Optional<BiFunction<QueryClient, PreviewedLines, Preview>> of(String kind) {
        return switch (kind) {
            case "prices" -> Optional.of(PricePreview::new);
            case "tax-rates" -> Optional.of(TaxRatePreview::new);
            case "members" -> Optional.of(MemberPreview::new);
            case "gift-cards" -> Optional.of(GiftCardPreview::new);
            default -> Optional.empty();
        };
    }

    /** Tells only which lines can be read: for kinds of which nothing more can be told. */
    static Preview ofLines(PreviewedLines previewed) {
        return new LinePreview(previewed);
    }
}
