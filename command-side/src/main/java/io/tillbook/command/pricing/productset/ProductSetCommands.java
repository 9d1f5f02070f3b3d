package io.tillbook.command.pricing.productset;

import io.tillbook.api.pricing.productset.ProductSetCommand.DefineProductSet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of product sets. */
public final class ProductSetCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("pricing.DefineProductSet", DefineProductSet.class,
                PromotionPermissions.DRAFT, new DefineProductSetDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.ProductSetDefined", ProductSetDefined.class));
    }
}
