package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogCommand.ChangeProduct;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of the catalog. */
public final class CatalogCommands implements Slice {
    @Override
    public String capability() {
        return "catalog";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("catalog.OpenLocation", OpenLocation.class, CatalogPermissions.MANAGE_LOCATIONS,
                        new OpenLocationDecider()),
                new CommandHandling<>("catalog.RegisterProduct", RegisterProduct.class,
                        CatalogPermissions.MANAGE_PRODUCTS,
                        new RegisterProductDecider()),
                new CommandHandling<>("catalog.ChangeProduct", ChangeProduct.class, CatalogPermissions.MANAGE_PRODUCTS,
                        new ChangeProductDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return CatalogPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("catalog.LocationOpened", LocationOpened.class),
                StoredType.first("catalog.ProductRegistered", ProductRegistered.class),
                StoredType.first("catalog.ProductChanged", ProductChanged.class),
                StoredType.first("catalog.BarcodeAssigned", BarcodeAssigned.class),
                StoredType.first("catalog.BarcodeWithdrawn", BarcodeWithdrawn.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), CatalogRejection.class);
    }

    /** Part of a sale: its location is open. */
    public static SalePart saleLocation() {
        return new SaleLocation();
    }

    /** Part of a sale: its products are known. */
    public static SalePart soldGoods() {
        return new SoldGoods();
    }

    /** Part of a return: its location is open. */
    public static ReturnPart returnLocation() {
        return new ReturnLocation();
    }

    /** Part of a return without a receipt: its goods are known. */
    public static WithoutReceiptPart goodsWithoutReceipt() {
        return new GoodsWithoutReceipt();
    }

    /** Part of a return: its products come in such quantities. */
    public static ReturnPart returnedGoods() {
        return new ReturnedGoods();
    }
}
