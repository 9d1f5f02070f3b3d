package io.tillbook.api.tax;

import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a product is taxed.
 *
 * @param basisPoints the rate that it was registered with; it holds where its class has none
 * @param classes the classes that it was put into, in the order in which that was said
 */
public record ProductTax(@Nullable Integer basisPoints, List<ClassFrom> classes) {
    /**
     * A class from some moment on.
     *
     * @param taxClass the class
     * @param from from when on
     */
    public record ClassFrom(TaxClassId taxClass, LocalMoment from) {}

    /** Copies the list. */
    public ProductTax {
        classes = List.copyOf(classes);
    }

    /** A product that is in no class. */
    public static ProductTax registered(@Nullable Integer basisPoints) {
        return new ProductTax(basisPoints, List.of());
    }

    /** The same in a class. */
    public ProductTax with(ProductClassified event) {
        return new ProductTax(basisPoints, Stream
                .concat(classes.stream(), Stream.of(
                        new ClassFrom(event.taxClass(), TaxDays.begin(event.from(), event.publishedAt()))))
                .toList());
    }

    /** Whether it was ever put into a class; otherwise no rates of classes need to be known. */
    public boolean isClassified() {
        return !classes.isEmpty();
    }

    /** The class that it is in at a moment. */
    Optional<TaxClassId> classAt(Instant moment, ZoneId zone) {
        return TaxDays.holding(classes, ClassFrom::from, zone, moment).map(ClassFrom::taxClass);
    }
}
