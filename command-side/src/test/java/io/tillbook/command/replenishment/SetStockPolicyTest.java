package io.tillbook.command.replenishment;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetStockPolicyTest {
    private final DeciderSpec<SetStockPolicy> spec = DeciderSpec.of(new SetStockPolicyDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void thePolicyOfAStockIsItsOwn() {
        spec.when(policy(STORE, MILK, null, Quantity.of(6)))
                .thenOn(StockPolicies.ofStock(STORE, MILK),
                        new StockPolicySet(STORE, MILK, null, safety(Quantity.of(6))))
                .thenState(StockPolicies.ofStock(STORE, PEAR), other -> assertThat(other.isEmpty()).isTrue());
    }

    @Test
    void aPolicyReplacesTheOneBefore() {
        spec.givenAccepted(policy(STORE, MILK, null, Quantity.of(6)))
                .when(policy(STORE, MILK, null, null))
                .thenState(StockPolicies.ofStock(STORE, MILK), policy -> assertThat(policy.isEmpty()).isTrue());
    }

    @Test
    void whoeverAsksGetsAllPoliciesThatBearOnAStock() {
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        send(history, policy(null, null, null, Quantity.of(1)));
        send(history, policy(null, null, "dairy", Quantity.of(2)));
        send(history, policy(STORE, MILK, null, Quantity.of(3)));

        assertThat(StockPolicies.of(history, STORE, MILK)).isEqualTo(
                new PolicyLayers(safety(Quantity.of(3)), safety(Quantity.of(2)), safety(Quantity.of(1))));
        assertThat(StockPolicies.of(history, STORE, PEAR)).isEqualTo(
                new PolicyLayers(StockPolicy.NONE, StockPolicy.NONE, safety(Quantity.of(1))));

        send(history, policy(null, null, "dairy", null));
        assertThat(StockPolicies.of(history, STORE, MILK).category().isEmpty()).isTrue();
    }

    @Test
    void aPolicyNeedsALocationThatIsOpenAndAProductThatIsRegistered() {
        Sku ghost = new Sku("ghost");
        spec.when(policy(Shop.WAREHOUSE, MILK, null, null)).thenRefused(new UnknownLocation(Shop.WAREHOUSE));
        spec.when(policy(STORE, ghost, null, null)).thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void piecesAreWatchedWhole() {
        Quantity half = Quantity.ofThousandths(500);
        spec.when(policy(STORE, MILK, null, half)).thenRefused(new IndivisibleProduct(MILK, half));
        spec.when(policy(STORE, PEAR, null, half)).thenAccepted();
    }

    private static void send(History history, SetStockPolicy command) {
        history.run(new SetStockPolicyDecider(), command, Circumstances.of(command));
    }

    private static SetStockPolicy policy(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            @Nullable Quantity safety) {
        return new SetStockPolicy(location, sku, category, safety, null, null, null, null, null);
    }

    private static StockPolicy safety(Quantity safety) {
        return new StockPolicy(safety, null, null, null, null, null);
    }
}
