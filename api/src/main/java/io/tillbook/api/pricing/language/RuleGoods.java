package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are left out: those of any of the sets, products, categories or brands, of which it names some.
 *
 * @param sets product sets, each with its version: {@code YOG@3}
 * @param skus products
 * @param categories categories, with all below them
 * @param brands brands
 */
public record RuleGoods(@AtLeast(1) @AtMost(100) @Nullable List<String> sets, @AtLeast(1) @Nullable List<Sku> skus,
        @AtLeast(1) @AtMost(100) @Nullable List<String> categories,
        @AtLeast(1) @AtMost(100) @Nullable List<String> brands) {
    /** Checks the fields. */
    public RuleGoods {
        sets = SetRef.checked("sets", sets);
        skus = Texts.names("skus", skus);
        categories = Texts.names("categories", categories);
        brands = Texts.names("brands", brands);
        if (Stream.of(sets, skus, categories, brands).allMatch(Objects::isNull)) {
            throw new InvalidField("", "must say which goods or be left out");
        }
    }

    static @Nullable RuleGoods of(@Nullable Scope scope) {
        return scope == null ? null
                : new RuleGoods(Texts.list(scope.sets()), Texts.list(scope.skus(), Sku::compareTo),
                        Texts.list(scope.categories()), Texts.list(scope.brands()));
    }

    /** What the engine understands. */
    public Scope read() {
        return new Scope(Texts.set(sets), Texts.set(skus), Texts.set(categories), Texts.set(brands), null, null,
                Set.of());
    }
}
