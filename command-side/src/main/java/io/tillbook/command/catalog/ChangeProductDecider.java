package io.tillbook.command.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogCommand.ChangeProduct;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogRejection.BarcodeNotOfProduct;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes a registered product. Barcodes are given to one product at most, and taken from the one that has them. */
final class ChangeProductDecider implements Decider<ChangeProduct> {
    @Override
    public Footprint footprint(ChangeProduct command, States known) {
        return Footprint.none()
                .writing(Product.at(command.sku()))
                .writingAll(command.added().stream().map(Barcodes::stream))
                .writingAll(command.removed().stream().flatMap(Barcodes::allStreams))
                .readingAll(command.added().stream().flatMap(Barcodes::otherStreams));
    }

    @Override
    public Decision decide(ChangeProduct command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unregistered(states, Stream.of(command.sku())),
                        () -> Barcodes.taken(states, command.added(), command.sku()),
                        () -> notOfProduct(command, states))
                .orElseGet(() -> accepted(command, states));
    }

    private static Optional<BarcodeNotOfProduct> notOfProduct(ChangeProduct command, States states) {
        return command.removed()
                .stream()
                .filter(barcode -> Barcodes.given(states, barcode, command.sku()).isEmpty())
                .findFirst()
                .map(barcode -> new BarcodeNotOfProduct(barcode, command.sku()));
    }

    /** Nothing happens where a product is given only what it has already, as by those who send all they know daily. */
    private static Decision accepted(ChangeProduct command, States states) {
        Draft draft = new Draft(states);
        List<Barcode> added =
                command.added().stream().filter(barcode -> Barcodes.sku(states, barcode).isEmpty()).toList();
        ProductChanged change = changed(command, added);
        if (!added.isEmpty() || !command.removed().isEmpty() || describesAnew(states, change)) {
            draft.add(Product.at(command.sku()), change);
        }
        Barcodes.give(draft, added, command.sku());
        command.removed()
                .forEach(barcode -> Barcodes.given(draft, barcode, command.sku())
                        .forEach(spelling -> draft.add(BarcodeOwner.of(spelling),
                                new BarcodeWithdrawn(spelling, command.sku()))));
        return draft.accepted();
    }

    private static boolean describesAnew(States states, ProductChanged change) {
        return states.of(Product.at(change.sku())) instanceof Product.Registered product
                && !product.changed(change).equals(product);
    }

    private static ProductChanged changed(ChangeProduct command, List<Barcode> added) {
        return new ProductChanged(command.sku(), command.name(), command.category(), command.brand(),
                command.shelfLifeDays(), command.minDaysLeft(), command.without(), unlessEmpty(added),
                unlessEmpty(command.removed()), command.reason());
    }

    private static @Nullable List<Barcode> unlessEmpty(List<Barcode> barcodes) {
        return barcodes.isEmpty() ? null : barcodes;
    }
}
