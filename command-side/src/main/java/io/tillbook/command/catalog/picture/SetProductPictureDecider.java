package io.tillbook.command.catalog.picture;

import io.tillbook.api.catalog.picture.PictureCommand.SetProductPicture;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureRejection.UnknownPicture;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.stream.Stream;

/** Has a registered product show a picture that is there. Nothing happens where it shows it already. */
final class SetProductPictureDecider implements Decider<SetProductPicture> {
    @Override
    public Footprint footprint(SetProductPicture command, States known) {
        return Footprint.none().writing(Product.at(command.sku())).reading(Picture.at(command.picture()));
    }

    @Override
    public Decision decide(SetProductPicture command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unregistered(states, Stream.of(command.sku())),
                        () -> unknown(states, command.picture()))
                .orElseGet(() -> accepted(command, states));
    }

    private static Optional<UnknownPicture> unknown(States states, PictureHash picture) {
        return Rules.when(!states.of(Picture.at(picture)).isAdded(), () -> new UnknownPicture(picture));
    }

    private static Decision accepted(SetProductPicture command, States states) {
        ProductPictureSet set = new ProductPictureSet(command.sku(), command.picture(), command.description());
        Draft draft = new Draft(states);
        if (!set.shown().equals(Catalog.registered(states, command.sku()).picture())) {
            draft.add(Product.at(command.sku()), set);
        }
        return draft.accepted();
    }
}
