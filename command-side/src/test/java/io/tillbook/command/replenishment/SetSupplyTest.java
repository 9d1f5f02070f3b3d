package io.tillbook.command.replenishment;

import static io.tillbook.command.testing.Shop.MILK;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import org.junit.jupiter.api.Test;

class SetSupplyTest {
    private static final SupplierId FARM = new SupplierId("farm");

    private final DeciderSpec<SetSupply> spec = DeciderSpec.of(new SetSupplyDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void itIsSaidWhereAProductComesFromAndMayBeSaidAnew() {
        SetSupply first = new SetSupply(MILK, FARM, Quantity.of(12), Quantity.of(24), 2, Money.of(450));
        spec.givenAccepted(new SetSupply(MILK, new SupplierId("other"), null, null, null, null))
                .when(first)
                .then(new SupplySet(MILK, FARM, Quantity.of(12), Quantity.of(24), 2, Money.of(450)));
    }

    @Test
    void aProductHasToBeRegistered() {
        Sku ghost = new Sku("ghost");
        spec.when(new SetSupply(ghost, FARM, null, null, null, null)).thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void piecesComeInPacksOfWholePieces() {
        Quantity half = Quantity.ofThousandths(2_500);
        spec.when(new SetSupply(MILK, FARM, half, null, null, null)).thenRefused(new IndivisibleProduct(MILK, half));
        spec.when(new SetSupply(MILK, FARM, null, half, null, null)).thenRefused(new IndivisibleProduct(MILK, half));
    }
}
