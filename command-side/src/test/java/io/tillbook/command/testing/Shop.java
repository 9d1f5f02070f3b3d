package io.tillbook.command.testing;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.ZoneId;
import java.util.List;

/** Two stores, a warehouse and a few products, and how they came to be. */
public final class Shop {
    /** A store. */
    public static final LocationId STORE = new LocationId("S1");
    /** Another store. */
    public static final LocationId OTHER_STORE = new LocationId("S2");
    /** The warehouse. */
    public static final LocationId WAREHOUSE = new LocationId("W1");
    /** The first till of any store. */
    public static final RegisterId TILL = new RegisterId("R1");
    /** Comes in pieces; category dairy. */
    public static final Sku MILK = new Sku("milk");
    /** Comes in pieces; category dairy. */
    public static final Sku YOGURT = new Sku("yogurt");
    /** Is weighed; category fruit. */
    public static final Sku PEAR = new Sku("pear");
    /** Where the shop is. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shop() {}

    /** A location was opened. */
    public static NewEvent opened(LocationId location, NegativeStock policy) {
        return new NewEvent(Location.at(location),
                new LocationOpened(location, location.value(), LocationKind.STORE, null, ZONE, policy));
    }

    /** A product that comes in pieces was registered. */
    public static NewEvent pieces(Sku sku) {
        return registered(sku, Unit.PIECE, "dairy");
    }

    /** A product that is weighed was registered. */
    public static NewEvent weighed(Sku sku) {
        return registered(sku, Unit.KG, "fruit");
    }

    /** A product that is kept by batches was registered. */
    public static NewEvent batchTracked(Sku sku, Costing costing) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), Unit.PIECE, "dairy", null,
                List.of(), null, null, null, true, null, costing));
    }

    /** The first goods of a SKU came in. */
    public static NewEvent stocked(LocationId location, Sku sku, Quantity quantity, long costMinor) {
        Money cost = Money.of(costMinor);
        return new NewEvent(Stock.at(location, sku),
                new StockReceived(location, sku, quantity, cost, Money.ZERO,
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "G0", 1), null, null, null,
                        new StockBalance(quantity, cost)));
    }

    /** A store that treats negative stock like this, and all products. */
    public static NewEvent[] store(NegativeStock policy) {
        return new NewEvent[] {opened(STORE, policy), pieces(MILK), pieces(YOGURT), weighed(PEAR)};
    }

    private static NewEvent registered(Sku sku, Unit unit, String category) {
        return new NewEvent(Product.at(sku),
                new ProductRegistered(sku, sku.value(), unit, category, null, List.of(), null, null, null));
    }
}
