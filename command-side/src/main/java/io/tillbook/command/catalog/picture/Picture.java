package io.tillbook.command.catalog.picture;

import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureEvent;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** Whether a picture was added. */
record Picture(boolean isAdded) {
    private static final StreamType<Picture> STREAM = StreamType.of("picture", new Picture(false))
            .on(PictureEvent.class, Picture::evolve);

    static StreamRef<Picture> at(PictureHash picture) {
        return STREAM.at(picture);
    }

    private static Picture evolve(Picture picture, PictureEvent event) {
        return switch (event) {
            case PictureAdded _ -> new Picture(true);
            case ProductPictureSet _,ProductPictureRemoved _ -> picture;
        };
    }
}
