package io.tillbook.api.replenishment;

import static io.tillbook.testing.InvalidFields.assertRefused;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplenishmentCommandTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");
    private static final SupplierId FARM = new SupplierId("farm");

    @Test
    void aStockIsNamedByLocationAndSku() {
        assertRefused("sku", () -> new SetStockPolicy(STORE, null, null, null, null, null, null, null, null));
        assertRefused("location", () -> new SetStockPolicy(null, MILK, null, null, null, null, null, null, null));
        assertRefused("category", () -> new SetStockPolicy(STORE, MILK, "dairy", null, null, null, null, null, null));
    }

    @Test
    void figuresAreWithinReason() {
        Quantity less = Quantity.of(-1);
        assertRefused("safetyStock", () -> policy(less, null, null, null));
        assertRefused("maximum", () -> policy(null, less, null, null));
        assertRefused("maximum", () -> policy(Quantity.of(5), Quantity.of(4), null, null));
        assertRefused("leadTimeDays", () -> policy(null, null, -1, null));
        assertRefused("slowMoverDays", () -> policy(null, null, null, 0));
        assertRefused("slowMoverDays", () -> policy(null, null, null, StockPolicy.MAX_DAYS + 1));
    }

    @Test
    void packsAreOfSomething() {
        assertRefused("packSize", () -> new SetSupply(MILK, FARM, Quantity.ZERO, null, null, null));
        assertRefused("minimumOrder", () -> new SetSupply(MILK, FARM, null, Quantity.of(-1), null, null));
        assertRefused("leadTimeDays", () -> new SetSupply(MILK, FARM, null, null, -1, null));
        assertRefused("unitCostMinor", () -> new SetSupply(MILK, FARM, null, null, null, Money.of(-1)));
    }

    private static SetStockPolicy policy(@Nullable Quantity safety, @Nullable Quantity maximum,
            @Nullable Integer lead, @Nullable Integer slow) {
        return new SetStockPolicy(null, null, null, safety, maximum, lead, null, null, slow);
    }
}
