package io.tillbook.command.catalog.picture;

import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Adds each picture once, however often it is uploaded. */
final class AddPictureDecider implements Decider<AddPicture> {
    @Override
    public Footprint footprint(AddPicture command, States known) {
        return Footprint.none().writing(Picture.at(command.picture()));
    }

    @Override
    public Decision decide(AddPicture command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        if (!states.of(Picture.at(command.picture())).isAdded()) {
            draft.add(Picture.at(command.picture()),
                    new PictureAdded(command.picture(), command.width(), command.height(), command.bytes()));
        }
        return draft.accepted();
    }
}
