package io.tillbook.command.pricing.policy;

import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.policy.PolicyLayers;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetPricingPolicyTest {
    private final DeciderSpec<SetPricingPolicy> spec = DeciderSpec.of(new SetPricingPolicyDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    private static PolicySettings grace(int minutes) {
        return new PolicySettings(null, minutes, null, null, null, null, null, null, null);
    }

    @Test
    void eachPlaceHasAPolicyOfItsOwn() {
        spec.when(new SetPricingPolicy(STORE, null, grace(5)))
                .thenOn(PricingPolicies.ofStore(STORE), new PricingPolicySet(STORE, null, grace(5)));
        spec.when(new SetPricingPolicy(null, "East", grace(5)))
                .thenOn(WiderPolicies.STREAM, new PricingPolicySet(null, "East", grace(5)));
    }

    @Test
    void aStoreHasToBeOpen() {
        LocationId ghost = new LocationId("ghost");
        spec.when(new SetPricingPolicy(ghost, null, grace(5))).thenRefused(new UnknownLocation(ghost));
    }

    @Test
    void theNarrowestPolicyThatSaysSomethingCounts() {
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        send(history, null, null, new PolicySettings(List.of("mj", "zk"), 30, PriceCheck.FLAG, 2, 100, null, null,
                null, null));
        send(history, null, "East", grace(1));
        send(history, null, "East",
                new PolicySettings(null, 5, PriceCheck.ENFORCE, null, null, null, null, null, null));
        send(history, STORE, null, grace(0));

        PolicyLayers layers = PricingPolicies.of(history, STORE, "East");
        assertThat(layers.resolve().graceMinutes()).isZero();
        assertThat(layers.resolve().priceCheck()).isEqualTo(PriceCheck.ENFORCE);
        assertThat(layers.resolve().pricing().groups()).containsExactly("mj", "zk");
        assertThat(layers.resolve().pricing().maxCoupons()).isEqualTo(2);
        assertThat(PricingPolicies.of(history, new LocationId("S-2"), "East").resolve().graceMinutes()).isEqualTo(5);
        assertThat(PricingPolicies.of(history, STORE, "West").resolve().priceCheck()).isEqualTo(PriceCheck.FLAG);
        assertThat(PricingPolicies.of(history, STORE, null).resolve().priceCheck()).isEqualTo(PriceCheck.FLAG);

        send(history, null, null, PolicySettings.NONE);
        assertThat(PricingPolicies.groups(history)).isEmpty();
        assertThat(PricingPolicies.of(history, STORE, "West").resolve().pricing().maxCoupons()).isEqualTo(4);
    }

    private static void send(History history, @Nullable LocationId store, @Nullable String region,
            PolicySettings settings) {
        SetPricingPolicy command = new SetPricingPolicy(store, region, settings);
        history.run(new SetPricingPolicyDecider(), command, Circumstances.of(command));
    }
}
