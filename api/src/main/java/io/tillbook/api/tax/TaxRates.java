package io.tillbook.api.tax;

import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rates of all tax classes at all places, those included that are over: the tax of a day is asked for later too.
 *
 * @param byScope in the order in which they were set
 */
public record TaxRates(Map<TaxScope, List<TaxRate>> byScope) {
    /** None. */
    public static final TaxRates NONE = new TaxRates(Map.of());
    /** Most rates that a chain can ever set. */
    public static final int MOST = 10_000;

    /** Copies the map. */
    public TaxRates {
        byScope = Map.copyOf(byScope);
    }

    /** These, in the order in which they were set. */
    public static TaxRates of(Stream<TaxRateSet> set) {
        return new TaxRates(set.collect(Collectors.groupingBy(TaxScope::of,
                Collectors.mapping(TaxRate::of, Collectors.toUnmodifiableList()))));
    }

    /** The rates after an event. */
    public TaxRates after(TaxEvent event) {
        return switch (event) {
            case TaxRateSet set -> with(TaxScope.of(set), TaxRate.of(set));
            case ProductClassified _ -> this;
        };
    }

    /** Whether a rate of the class was ever set. */
    public boolean knows(TaxClassId taxClass) {
        return byScope.keySet().stream().anyMatch(scope -> scope.taxClass().equals(taxClass));
    }

    /** Whether there is no room for one more. */
    public boolean isFull() {
        return byScope.values().stream().mapToInt(List::size).sum() >= MOST;
    }

    /**
     * The rate of a product, in basis points; empty where nobody has told any.
     *
     * @param place where it is sold
     * @param moment when
     */
    public Optional<Integer> rate(ProductTax product, TaxPlace place, Instant moment) {
        return product.classAt(moment, place.zone())
                .flatMap(taxClass -> ofClass(taxClass, place, moment))
                .or(() -> Optional.ofNullable(product.basisPoints()));
    }

    /**
     * The rate of a class, in basis points; empty where nobody has told any.
     *
     * @param place where
     * @param moment when
     */
    public Optional<Integer> ofClass(TaxClassId taxClass, TaxPlace place, Instant moment) {
        return TaxScope.covering(taxClass, place)
                .flatMap(scope -> TaxDays
                        .holding(byScope.getOrDefault(scope, List.of()), TaxRate::from, place.zone(), moment)
                        .stream())
                .map(TaxRate::rateBp)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private TaxRates with(TaxScope scope, TaxRate rate) {
        Map<TaxScope, List<TaxRate>> more = new HashMap<>(byScope);
        more.merge(scope, List.of(rate),
                (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        return new TaxRates(more);
    }
}
