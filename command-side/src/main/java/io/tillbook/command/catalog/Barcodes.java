package io.tillbook.command.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which product a trade item number stands for. A number of 14 digits that begins with zeros is the same as a shorter
 * one, and products are registered with what is printed on them: 13, 12 or 8 digits.
 */
public final class Barcodes {
    private Barcodes() {}

    /** The streams that tell which product a number of 14 digits stands for. */
    public static Stream<? extends StreamRef<?>> streams(Barcode gtin) {
        return spellings(gtin).map(BarcodeOwner::of);
    }

    /** The product that a number of 14 digits stands for. */
    public static Optional<Sku> sku(States states, Barcode gtin) {
        return spellings(gtin).flatMap(spelling -> states.of(BarcodeOwner.of(spelling)).sku().stream()).findFirst();
    }

    private static Stream<Barcode> spellings(Barcode gtin) {
        return Stream.of(0, 1, 2, 6)
                .filter(zeros -> gtin.value().startsWith("0".repeat(zeros)))
                .map(zeros -> new Barcode(gtin.value().substring(zeros)));
    }
}
