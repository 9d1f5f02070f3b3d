package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The uses of a limited promotion, as they are shown.
 *
 * @param used how many count, at the stores that are shown
 * @param overused how many of them there were though nothing was left
 * @param benefitMinor what they took off, in minor units
 * @param total how often it is used at most; null where that is not bounded, or it was not used yet
 * @param budgetMinor what it takes off at most, in minor units
 * @param freeUses how many uses no store has got
 * @param freeBudgetMinor how much of the budget no store has got, in minor units
 * @param stores by store
 */
public record ShownUses(long used, long overused, Money benefitMinor, @Nullable Integer total,
        @Nullable Money budgetMinor, @Nullable Long freeUses, @Nullable Money freeBudgetMinor, List<OfStore> stores) {
    /** The uses at a store, and what it may give still. */
    public record OfStore(LocationId location, long used, long overused, Money benefitMinor, long leftUses,
            Money leftBudgetMinor) {
        static OfStore of(StoreUsesView view) {
            return new OfStore(view.location(), view.uses(), view.quota().overused(), view.benefitMinor(),
                    view.quota().left().uses(), view.quota().left().budgetMinor());
        }
    }

    static ShownUses of(PoolView pool, List<StoreUsesView> stores) {
        return new ShownUses(stores.stream().mapToLong(StoreUsesView::uses).sum(),
                stores.stream().mapToLong(store -> store.quota().overused()).sum(),
                stores.stream().map(StoreUsesView::benefitMinor).reduce(Money.ZERO, Money::plus), pool.uses(),
                pool.budgetMinor(), pool.freeUses(), pool.freeBudget(),
                stores.stream().map(OfStore::of).toList());
    }
}
