package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownBarcode;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions that every slice has for the catalog. */
public final class Catalog {
    private Catalog() {}

    /** Rule: the location is open. */
    public static Optional<CatalogRejection> unknownLocation(States states, LocationId location) {
        return switch (states.of(Location.at(location))) {
            case Location.Open _ -> Optional.empty();
            case Location.Unknown _ -> Optional.of(new UnknownLocation(location));
        };
    }

    /** Rule: the product is registered and comes in such quantities. */
    public static Optional<CatalogRejection> unknownProduct(States states, Sku sku, Quantity quantity) {
        return switch (states.of(Product.at(sku))) {
            case Product.Registered product -> Rules.when(!product.comesIn(quantity),
                    () -> new IndivisibleProduct(sku, quantity));
            case Product.Unknown _ -> Optional.of(new UnknownProduct(sku));
        };
    }

    /** Rule: products are registered. Those that are not are named together, to be registered together. */
    public static Optional<UnknownProduct> unregistered(States states, Stream<Sku> skus) {
        List<Sku> unknown = skus.filter(sku -> states.of(Product.at(sku)) instanceof Product.Unknown)
                .distinct()
                .toList();
        return Rules.when(!unknown.isEmpty(), () -> UnknownProduct.of(unknown));
    }

    /**
     * Rule: the products of all lines are registered and come in such quantities. Those that are not registered are
     * named together, so that they can be registered together.
     *
     * @param rule {@link #unknownProduct} of a line
     */
    public static <T> Optional<CatalogRejection> unknownProducts(Collection<T> lines,
            Function<T, Optional<CatalogRejection>> rule) {
        return Rules.firstOf(lines, rule)
                .map(first -> first instanceof UnknownProduct
                        ? UnknownProduct.of(all(lines, rule, UnknownProduct.class, UnknownProduct::sku))
                        : first);
    }

    /**
     * Rule: the barcodes of all lines are of products.
     *
     * @param rule tells whether that of a line is of none
     */
    public static <T> Optional<CatalogRejection> unknownBarcodes(Collection<T> lines,
            Function<T, Optional<UnknownBarcode>> rule) {
        return Rules.firstOf(lines, rule)
                .map(_ -> UnknownBarcode.of(all(lines, rule, UnknownBarcode.class, UnknownBarcode::barcode)));
    }

    private static <T, R extends CatalogRejection, U extends CatalogRejection, I> List<I> all(Collection<T> lines,
            Function<T, Optional<R>> rule, Class<U> kind, Function<U, I> id) {
        return lines.stream()
                .flatMap(line -> rule.apply(line).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(id)
                .distinct()
                .toList();
    }

    /**
     * A location that {@link #unknownLocation} has nothing against.
     *
     * @throws IllegalStateException when it is not open
     */
    public static Location.Open open(States states, LocationId location) {
        return switch (states.of(Location.at(location))) {
            case Location.Open open -> open;
            case Location.Unknown _ -> throw new IllegalStateException(location + " is not open");
        };
    }

    /**
     * The moment of an occurrence by the clock on the location's wall.
     *
     * @throws IllegalStateException when the location is not open
     */
    public static OffsetDateTime localTime(States states, LocationId location, Occurrence occurrence) {
        return occurrence.occurredAt().atZoneSameInstant(open(states, location).zone()).toOffsetDateTime();
    }

    /**
     * The day of an occurrence at a location, which is not after the day on which it became known: a till whose clock
     * runs ahead sells nothing in the future.
     *
     * @throws IllegalStateException when the location is not open
     */
    public static LocalDate businessDay(States states, LocationId location, Occurrence occurrence) {
        LocalDate known = LocalDate.ofInstant(occurrence.receivedAt(), open(states, location).zone());
        LocalDate told = localTime(states, location, occurrence).toLocalDate();
        return told.isAfter(known) ? known : told;
    }

    /**
     * A product that {@link #unknownProduct} has nothing against.
     *
     * @throws IllegalStateException when it is not registered
     */
    public static Product.Registered registered(States states, Sku sku) {
        return switch (states.of(Product.at(sku))) {
            case Product.Registered product -> product;
            case Product.Unknown _ -> throw new IllegalStateException(sku + " is not registered");
        };
    }

    /** The category that a product is reported under now. */
    public static @Nullable String category(States states, Sku sku) {
        return switch (states.of(Product.at(sku))) {
            case Product.Registered product -> product.category();
            case Product.Unknown _ -> null;
        };
    }
}
