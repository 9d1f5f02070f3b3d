package io.tillbook.api.catalog.picture;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.Unpublished;
import org.jspecify.annotations.Nullable;

/** What can be asked about pictures of products. */
public sealed interface PictureCommand extends Command {
    /**
     * Notes that a picture is kept. The server sends it once the picture is on its disk: nobody else can know that.
     *
     * @param picture its hash
     * @param width of the largest size that is kept, in pixels
     * @param height of the same
     * @param bytes of the same
     */
    record AddPicture(PictureHash picture, @AtLeast(1) @AtMost(PictureSize.MOST_PIXELS) int width,
            @AtLeast(1) @AtMost(PictureSize.MOST_PIXELS) int height, @AtLeast(1) int bytes)
            implements
            PictureCommand,
            Unpublished {
        private static final Bounds BOUNDS = Bounds.of(AddPicture.class);

        /** Checks the fields. */
        public AddPicture {
            Require.present("picture", picture);
            BOUNDS.check("width", width);
            BOUNDS.check("height", height);
            BOUNDS.check("bytes", bytes);
        }
    }

    /**
     * Has a product show a picture, in place of the one before.
     *
     * @param sku a registered product
     * @param picture the hash of a picture that was uploaded
     * @param description what is to be seen on it, for whoever cannot see it; the product's name where it is missing
     */
    record SetProductPicture(Sku sku, PictureHash picture, @Nullable String description) implements PictureCommand {
        /** Checks the fields. */
        public SetProductPicture {
            Require.present("sku", sku);
            Require.present("picture", picture);
            Require.optionalText("description", description);
        }
    }

    /**
     * Has a product show no picture any more. The picture itself stays, as what was shown before is part of the ledger.
     *
     * @param sku a registered product
     */
    record RemoveProductPicture(Sku sku) implements PictureCommand {
        /** Checks the fields. */
        public RemoveProductPicture {
            Require.present("sku", sku);
        }
    }
}
