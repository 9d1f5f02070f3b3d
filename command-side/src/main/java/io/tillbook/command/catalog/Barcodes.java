package io.tillbook.command.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogRejection.BarcodeTaken;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which product a barcode stands for. A trade item number has the stream of its shortest spelling; before there was one
 * stream for a number, each spelling had its own, so that all are looked at.
 */
public final class Barcodes {
    private Barcodes() {}

    /** The streams that tell which product a barcode stands for. */
    public static Stream<? extends StreamRef<?>> streams(Barcode barcode) {
        return allStreams(barcode);
    }

    /** All streams on which it may have been given to a product. */
    static Stream<StreamRef<BarcodeOwner>> allStreams(Barcode barcode) {
        return barcode.spellings().stream().map(BarcodeOwner::of);
    }

    /** The spellings in which a barcode was given to a product. */
    static List<Barcode> given(States states, Barcode barcode, Sku sku) {
        return barcode.spellings()
                .stream()
                .filter(spelling -> states.of(BarcodeOwner.of(spelling)).sku().filter(sku::equals).isPresent())
                .toList();
    }

    /** Rule: barcodes are of no other product. */
    static Optional<BarcodeTaken> taken(States states, Collection<Barcode> barcodes, @Nullable Sku by) {
        return barcodes.stream()
                .flatMap(barcode -> sku(states, barcode).filter(owner -> !owner.equals(by))
                        .map(owner -> new BarcodeTaken(barcode, owner))
                        .stream())
                .findFirst();
    }

    /** Gives barcodes to a product, those that it does not have. */
    static void give(Draft draft, Collection<Barcode> barcodes, Sku sku) {
        barcodes.stream()
                .filter(barcode -> sku(draft, barcode).isEmpty())
                .forEach(barcode -> draft.add(stream(barcode), new BarcodeAssigned(barcode, sku)));
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
