package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sku;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which goods a rule is about: those of any of the sets, products, categories or brands, all where none is named.
 *
 * @param sets names of product sets, each with its version
 * @param skus products
 * @param categories categories, with all below them
 * @param brands brands
 * @param except goods that are left out all the same
 * @param batchDaysLeftAtMost only goods that expire in so many days
 * @param notWith tags of rules: goods that one of them has discounted are left out
 */
public record Scope(Set<String> sets, Set<Sku> skus, Set<String> categories, Set<String> brands,
        @Nullable Scope except, @Nullable Integer batchDaysLeftAtMost, Set<String> notWith) {
    /** Most products that a rule names itself; more of them are a product set. */
    public static final int MAX_SKUS = 1_000;
    /** All goods. */
    public static final Scope ALL =
            new Scope(Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of());

    /** Checks the fields. */
    public Scope {
        sets = Set.copyOf(sets);
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        brands = Set.copyOf(brands);
        notWith = Set.copyOf(notWith);
        if (skus.size() > MAX_SKUS) {
            throw new InvalidField("skus", "must be " + MAX_SKUS + " at most; name a product set");
        }
    }

    /** Single products. */
    public static Scope skus(Sku... skus) {
        return new Scope(Set.of(), Set.of(skus), Set.of(), Set.of(), null, null, Set.of());
    }

    /** Categories, with all below them. */
    public static Scope categories(String... categories) {
        return new Scope(Set.of(), Set.of(), Set.of(categories), Set.of(), null, null, Set.of());
    }

    /** Brands. */
    public static Scope brands(String... brands) {
        return new Scope(Set.of(), Set.of(), Set.of(), Set.of(brands), null, null, Set.of());
    }

    /** The same without goods that rules with these tags have discounted. */
    public Scope notWith(String... tags) {
        return new Scope(sets, skus, categories, brands, except, batchDaysLeftAtMost, Set.of(tags));
    }

    /** The same without some. */
    public Scope except(Scope others) {
        return new Scope(sets, skus, categories, brands, others, batchDaysLeftAtMost, notWith);
    }

    /** Whether it names no goods, and so means all. */
    public boolean isOpen() {
        return sets.isEmpty() && skus.isEmpty() && categories.isEmpty() && brands.isEmpty();
    }
}
