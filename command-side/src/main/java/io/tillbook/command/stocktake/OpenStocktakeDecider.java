package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyOpened;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;

/** Opens a stocktake of an open location, of products that there are. */
final class OpenStocktakeDecider implements Decider<OpenStocktake> {
    @Override
    public Footprint footprint(OpenStocktake command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .readingAll(skus(command).stream().map(Product::at))
                .writing(Stocktake.at(command.stocktakeId()));
    }

    @Override
    public Decision decide(OpenStocktake command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(isTaken(command, states),
                                () -> new StocktakeAlreadyOpened(command.stocktakeId())),
                        () -> Catalog.unknownProducts(skus(command),
                                sku -> Catalog.unknownProduct(states, sku, Quantity.ZERO)))
                .orElseGet(() -> new Draft(states)
                        .add(Stocktake.at(command.stocktakeId()),
                                new StocktakeOpened(command.stocktakeId(), command.location(), command.scope(),
                                        Boolean.TRUE.equals(command.blind()), command.tolerance()))
                        .accepted());
    }

    private static boolean isTaken(OpenStocktake command, States states) {
        return switch (states.of(Stocktake.at(command.stocktakeId()))) {
            case Stocktake.Unknown _ -> false;
            case Stocktake.Open _,Stocktake.Approved _,Stocktake.Cancelled _ -> true;
        };
    }

    private static List<Sku> skus(OpenStocktake command) {
        List<Sku> skus = command.scope().skus();
        return skus == null ? List.of() : skus;
    }
}
