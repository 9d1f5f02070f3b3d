package io.tillbook.command.reach;

import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureCommand.RemoveProductPicture;
import io.tillbook.api.catalog.picture.PictureCommand.SetProductPicture;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Sku;
import java.util.List;

/** Commands about pictures: what a product looks like concerns the whole chain. */
final class PictureCases {
    private static final PictureHash PICTURE = new PictureHash("0".repeat(64));
    private static final Sku MILK = new Sku("milk");

    private PictureCases() {}

    static List<Case> all() {
        return List.of(new Case(new AddPicture(PICTURE, 960, 640, 70_000), Extent.CHAIN),
                new Case(new SetProductPicture(MILK, PICTURE, null), Extent.CHAIN),
                new Case(new RemoveProductPicture(MILK), Extent.CHAIN));
    }
}
