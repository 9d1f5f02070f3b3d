package io.tillbook.api.replenishment;

import io.tillbook.api.kernel.Quantity;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on one stock. Each figure comes from the narrowest of them that has it.
 *
 * @param stock that of the SKU at the location
 * @param category that of the product's category
 * @param chain that of the chain
 */
public record PolicyLayers(StockPolicy stock, StockPolicy category, StockPolicy chain) {
    /** Nobody has set anything. */
    public static final PolicyLayers NONE = new PolicyLayers(StockPolicy.NONE, StockPolicy.NONE, StockPolicy.NONE);

    /**
     * A figure and where it comes from.
     *
     * @param value the figure
     * @param scope the policy that has it
     * @param <T> what it is counted in
     */
    public record Figure<T>(T value, PolicyScope scope) {}

    /** A figure of the narrowest policy that has it. */
    public <T> Optional<Figure<T>> figure(Function<StockPolicy, @Nullable T> of) {
        return figure(of, stock, PolicyScope.STOCK)
                .or(() -> figure(of, category, PolicyScope.CATEGORY))
                .or(() -> figure(of, chain, PolicyScope.CHAIN));
    }

    /** The policy made of all of them. A maximum of a wider policy gives way to a safety stock above it. */
    public StockPolicy resolve() {
        Quantity safety = value(StockPolicy::safetyStock);
        Quantity maximum = value(StockPolicy::maximum);
        boolean contradicts = safety != null && maximum != null && safety.exceeds(maximum);
        return new StockPolicy(safety, contradicts ? safety : maximum, value(StockPolicy::leadTimeDays),
                value(StockPolicy::coverDays), value(StockPolicy::nearExpiryDays), value(StockPolicy::slowMoverDays));
    }

    private <T> @Nullable T value(Function<StockPolicy, @Nullable T> of) {
        return figure(of).map(Figure::value).orElse(null);
    }

    private static <T> Optional<Figure<T>> figure(Function<StockPolicy, @Nullable T> of, StockPolicy policy,
            PolicyScope scope) {
        T value = of.apply(policy);
        return value == null ? Optional.empty() : Optional.of(new Figure<>(value, scope));
    }
}
