package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which goods: those of any of the sets, products, categories or brands, all where none is named. It says something;
 * what is about all goods leaves it out.
 *
 * @param sets product sets, each with its version: {@code YOG@3}
 * @param skus products
 * @param categories categories, with all below them: {@code food} means {@code food/dairy} too
 * @param brands brands
 * @param except goods that are left out all the same
 * @param batchDaysLeftAtMost only goods that expire in so many days
 * @param notWith tags of rules: goods that one of them has discounted are left out
 */
public record RuleScope(@AtLeast(1) @AtMost(100) @Nullable List<String> sets, @AtLeast(1) @Nullable List<Sku> skus,
        @AtLeast(1) @AtMost(100) @Nullable List<String> categories,
        @AtLeast(1) @AtMost(100) @Nullable List<String> brands, @Nullable RuleGoods except,
        @AtLeast(0) @AtMost(RuleScope.MOST_DAYS) @Nullable Integer batchDaysLeftAtMost,
        @AtLeast(1) @AtMost(100) @Nullable List<String> notWith) {
    /** Most days that a batch is looked ahead. */
    static final int MOST_DAYS = 3_650;

    /** Checks the fields. */
    public RuleScope {
        sets = SetRef.checked("sets", sets);
        skus = Texts.names("skus", skus);
        categories = Texts.names("categories", categories);
        brands = Texts.names("brands", brands);
        notWith = Texts.names("notWith", notWith);
        if (batchDaysLeftAtMost != null) {
            Require.between("batchDaysLeftAtMost", batchDaysLeftAtMost, 0, MOST_DAYS);
        }
        if (Stream.of(sets, skus, categories, brands, except, batchDaysLeftAtMost, notWith)
                .allMatch(Objects::isNull)) {
            throw new InvalidField("", "must say which goods or be left out, which means all of them");
        }
    }

    static @Nullable RuleScope of(Scope scope) {
        return scope.equals(Scope.ALL) ? null
                : new RuleScope(Texts.list(scope.sets()), Texts.list(scope.skus(), Sku::compareTo),
                        Texts.list(scope.categories()), Texts.list(scope.brands()), RuleGoods.of(scope.except()),
                        scope.batchDaysLeftAtMost(), Texts.list(scope.notWith()));
    }

    static Scope orAll(@Nullable RuleScope scope) {
        return scope == null ? Scope.ALL : scope.read();
    }

    Scope read() {
        return new Scope(Texts.set(sets), Texts.set(skus), Texts.set(categories), Texts.set(brands),
                except == null ? null : except.read(), batchDaysLeftAtMost, Texts.set(notWith));
    }
}
