package io.tillbook.api.pricing.productset;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is in a product set: all goods, or those of any of the products, categories or brands.
 *
 * @param all true where all goods are in it; the others are left out then
 * @param skus products
 * @param categories categories, with all below them
 * @param brands brands
 * @param except goods that are not in it all the same; it names no sets
 */
public record SetGoods(@Nullable Boolean all, @AtLeast(1) @Nullable List<Sku> skus,
        @AtLeast(1) @AtMost(100) @Nullable List<String> categories,
        @AtLeast(1) @AtMost(100) @Nullable List<String> brands, @Nullable RuleGoods except) {
    /** Checks the fields. */
    public SetGoods {
        boolean isNamed = Stream.of(skus, categories, brands).anyMatch(Objects::nonNull);
        if (isNamed == Boolean.TRUE.equals(all)) {
            throw new InvalidField("all", "must be true, or products, categories or brands are named instead");
        }
        if (isNamed) {
            RuleGoods named = new RuleGoods(null, skus, categories, brands);
            skus = named.skus();
            categories = named.categories();
            brands = named.brands();
        }
        if (except != null && except.sets() != null) {
            throw new InvalidField("except/sets", "must be left out: sets do not name sets");
        }
    }

    /** All goods. */
    public static SetGoods everything() {
        return new SetGoods(true, null, null, null, null);
    }

    /** Single products. */
    public static SetGoods of(Sku... skus) {
        return new SetGoods(null, List.of(skus), null, null, null);
    }

    /** What the engine understands. */
    public Scope scope() {
        return new Scope(Set.of(), set(skus), set(categories), set(brands),
                except == null ? null : except.read(), null, Set.of());
    }

    /** Its members by their names. */
    public SortedMap<String, Object> tree() {
        return CanonicalJson.tree(this);
    }

    private static <T> Set<T> set(@Nullable List<T> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }
}
