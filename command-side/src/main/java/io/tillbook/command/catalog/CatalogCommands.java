package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
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
}
