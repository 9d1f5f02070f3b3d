package io.tillbook.command.purchasing;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogRejection.UnknownBarcode;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.gs1.Gs1Date;
import io.tillbook.api.catalog.gs1.Gs1ElementString;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingRejection.ScannedInOtherUnit;
import io.tillbook.api.purchasing.PurchasingRejection;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.command.catalog.Barcodes;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line of a goods receipt is about, whether it says so itself or the code that was scanned does. */
record Delivery(GoodsReceiptLine line, @Nullable Gs1ElementString scanned) {
    static Delivery of(GoodsReceiptLine line) {
        return new Delivery(line, line.scanned());
    }

    /** The streams that tell which product was scanned. */
    Stream<? extends StreamRef<?>> barcodes() {
        Barcode gtin = gtin();
        return gtin == null ? Stream.empty() : Barcodes.streams(gtin);
    }

    /** The product, unless the barcode is of none. */
    Optional<Sku> sku(States states) {
        Barcode gtin = gtin();
        return gtin == null ? Optional.ofNullable(line.sku()) : Barcodes.sku(states, gtin);
    }

    /** Rule: the barcode is of a product. */
    Optional<UnknownBarcode> unknownBarcode(States states) {
        Barcode gtin = gtin();
        return gtin == null
                ? Optional.empty()
                : Rules.when(Barcodes.sku(states, gtin).isEmpty(), () -> new UnknownBarcode(gtin));
    }

    /** Rule: what was scanned tells a quantity in the product's unit, where the line itself tells none. */
    Optional<PurchasingRejection> otherUnit(States states) {
        Sku sku = sku(states).orElseThrow();
        return states.of(Product.at(sku)) instanceof Product.Registered product
                ? Rules.when(quantity(product.unit()).isEmpty(),
                        () -> new ScannedInOtherUnit(line.lineNo(), sku, product.unit()))
                : Optional.empty();
    }

    /** How much there is; nothing where the product is not registered. */
    Quantity quantity(States states) {
        return sku(states).map(sku -> states.of(Product.at(sku)))
                .filter(Product.Registered.class::isInstance)
                .flatMap(product -> quantity(((Product.Registered) product).unit()))
                .orElse(Quantity.ZERO);
    }

    /**
     * The line as it is recorded, where no rule has anything against it.
     *
     * @param year the year in which it was scanned
     */
    ReceivedLine received(States states, int year) {
        Sku sku = sku(states).orElseThrow();
        Quantity quantity = quantity(Catalog.registered(states, sku).unit()).orElseThrow();
        ReceivedLine told = new ReceivedLine(line.lineNo(), sku, quantity, line.unitCostMinor(), line.costMinor(),
                line.batch(), line.producedOn(), line.expiresOn(), line.gs1());
        return scanned == null ? told : completed(told, scanned, year);
    }

    private @Nullable Barcode gtin() {
        return scanned == null ? null : scanned.gtin();
    }

    private Optional<Quantity> quantity(Unit unit) {
        return line.quantity() == null && scanned != null
                ? Optional.ofNullable(switch (unit) {
                    case PIECE -> scanned.count();
                    case KG -> scanned.netWeight();
                    case LITRE, METRE -> null;
                })
                : Optional.ofNullable(line.quantity());
    }

    private static ReceivedLine completed(ReceivedLine told, Gs1ElementString scanned, int year) {
        return new ReceivedLine(told.lineNo(), told.sku(), told.quantity(), told.unitCostMinor(), told.costMinor(),
                told.batch() == null ? scanned.batch() : told.batch(),
                completed(told.producedOn(), scanned.producedOn(), year),
                completed(told.expiresOn(), scanned.lastDay(), year), told.gs1());
    }

    private static @Nullable LocalDate completed(@Nullable LocalDate told, @Nullable Gs1Date scanned, int year) {
        return told != null || scanned == null ? told : scanned.readIn(year);
    }
}
