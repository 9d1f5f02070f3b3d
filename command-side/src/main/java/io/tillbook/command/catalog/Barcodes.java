package io.tillbook.command.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which product a barcode stands for. A trade item number has the stream of its shortest spelling; before there was one
 * stream for a number, each spelling had its own, so that all are looked at.
 */
public final class Barcodes {
    private Barcodes() {}

    /** The streams that tell which product a barcode stands for. */
    public static Stream<? extends StreamRef<?>> streams(Barcode barcode) {
        return barcode.spellings().stream().map(BarcodeOwner::of);
    }

    /** The product that a barcode stands for. */
    public static Optional<Sku> sku(States states, Barcode barcode) {
        return barcode.spellings()
                .stream()
                .flatMap(spelling -> states.of(BarcodeOwner.of(spelling)).sku().stream())
                .findFirst();
    }

    /** The stream that a barcode is given to its product on. */
    static StreamRef<BarcodeOwner> stream(Barcode barcode) {
        return BarcodeOwner.of(barcode.shortest());
    }

    /** The other streams on which it may have been given to one. */
    static Stream<StreamRef<BarcodeOwner>> otherStreams(Barcode barcode) {
        return barcode.spellings().stream().skip(1).map(BarcodeOwner::of);
    }
}
