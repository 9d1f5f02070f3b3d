package io.tillbook.command.catalog.picture;

import io.tillbook.api.catalog.picture.PictureCommand.RemoveProductPicture;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.stream.Stream;

/** Has a registered product show no picture. Nothing happens where it shows none. */
final class RemoveProductPictureDecider implements Decider<RemoveProductPicture> {
    @Override
    public Footprint footprint(RemoveProductPicture command, States known) {
        return Footprint.none().writing(Product.at(command.sku()));
    }

    @Override
    public Decision decide(RemoveProductPicture command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Catalog.unregistered(states, Stream.of(command.sku())))
                .orElseGet(() -> accepted(command, states));
    }

    private static Decision accepted(RemoveProductPicture command, States states) {
        Draft draft = new Draft(states);
        if (Catalog.registered(states, command.sku()).picture() != null) {
            draft.add(Product.at(command.sku()), new ProductPictureRemoved(command.sku()));
        }
        return draft.accepted();
    }
}
