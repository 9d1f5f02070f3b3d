package io.tillbook.command.simulation;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.returns.ReturnsCommands;
import io.tillbook.command.sales.SalesCommands;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.transfers.TransfersCommands;
import java.util.List;
import java.util.stream.Stream;

/** A store of each policy and three products. */
final class Chain {
    static final List<LocationId> LOCATIONS = List.of(Shop.STORE, Shop.OTHER_STORE, Shop.WAREHOUSE);
    static final List<Sku> PIECES = List.of(Shop.MILK, Shop.YOGURT);
    static final List<Sku> SKUS = List.of(Shop.MILK, Shop.YOGURT, Shop.PEAR);

    private Chain() {}

    static List<CommandHandling<?>> handlings() {
        return Stream
                .<Slice>of(new CatalogCommands(), new InventoryCommands(), new PurchasingCommands(),
                        new SalesCommands(),
                        new ReturnsCommands(), new TransfersCommands())
                .<CommandHandling<?>>flatMap(slice -> slice.handlings().stream())
                .toList();
    }

    static List<Command> opening() {
        return List.of(open(Shop.STORE, NegativeStock.BLOCK), open(Shop.OTHER_STORE, NegativeStock.WARN),
                open(Shop.WAREHOUSE, NegativeStock.ALLOW), register(Shop.MILK, Unit.PIECE),
                register(Shop.YOGURT, Unit.PIECE), register(Shop.PEAR, Unit.KG));
    }

    static boolean blocks(LocationId location) {
        return location.equals(Shop.STORE);
    }

    private static OpenLocation open(LocationId location, NegativeStock policy) {
        return new OpenLocation(location, location.value(), LocationKind.STORE, null, Shop.ZONE, policy);
    }

    private static RegisterProduct register(Sku sku, Unit unit) {
        return new RegisterProduct(sku, sku.value(), unit, null, null, List.of(), null, null, null);
    }
}
