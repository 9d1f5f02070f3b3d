package io.tillbook.api.catalog.picture;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** What happened to pictures of products. */
public sealed interface PictureEvent extends Event {
    /** A picture was added; on its own stream. The fields are those of {@link PictureCommand.AddPicture}. */
    record PictureAdded(PictureHash picture, int width, int height, int bytes) implements PictureEvent {}

    /**
     * A product shows a picture from then on; on the product's stream. The fields are those of
     * {@link PictureCommand.SetProductPicture}.
     */
    record ProductPictureSet(Sku sku, PictureHash picture, @Nullable String description) implements PictureEvent {
        /** What it shows from then on. */
        public ProductPicture shown() {
            return new ProductPicture(picture, description);
        }
    }

    /** A product shows no picture any more; on the product's stream. */
    record ProductPictureRemoved(Sku sku) implements PictureEvent {}
}
