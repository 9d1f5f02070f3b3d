package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of the catalog. */
public final class CatalogCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("catalog.OpenLocation", OpenLocation.class, new OpenLocationDecider()),
                new CommandHandling<>("catalog.RegisterProduct", RegisterProduct.class,
                        new RegisterProductDecider()));
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

    /** Part of a return: its products come in such quantities. */
    public static ReturnPart returnedGoods() {
        return new ReturnedGoods();
    }
}
