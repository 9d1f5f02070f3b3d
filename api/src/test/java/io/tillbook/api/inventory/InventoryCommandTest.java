package io.tillbook.api.inventory;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import org.junit.jupiter.api.Test;

class InventoryCommandTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");

    @Test
    void anAdjustmentNeedsItsFields() {
        assertRefused("location", () -> new AdjustStock(null, MILK, null, Quantity.of(1), "found"));
        assertRefused("sku", () -> new AdjustStock(STORE, null, null, Quantity.of(1), "found"));
        assertRefused("quantity", () -> new AdjustStock(STORE, MILK, null, null, "found"));
        assertRefused("reason", () -> new AdjustStock(STORE, MILK, null, Quantity.of(1), ""));
    }

    @Test
    void anAdjustmentGoesEitherWayButNotNowhere() {
        assertRefused("quantity", () -> new AdjustStock(STORE, MILK, null, Quantity.ZERO, "counted"));
        assertThat(new AdjustStock(STORE, MILK, null, Quantity.of(-1), "broken").location()).isEqualTo(STORE);
    }
}
