package io.tillbook.command.catalog.picture;

import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureCommand.RemoveProductPicture;
import io.tillbook.api.catalog.picture.PictureCommand.SetProductPicture;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of pictures: whoever may change a product may change its picture. */
public final class PictureCommands implements Slice {
    @Override
    public String capability() {
        return "catalog";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("catalog.AddPicture", AddPicture.class, CatalogPermissions.MANAGE_PRODUCTS,
                        new AddPictureDecider()),
                new CommandHandling<>("catalog.SetProductPicture", SetProductPicture.class,
                        CatalogPermissions.MANAGE_PRODUCTS, new SetProductPictureDecider()),
                new CommandHandling<>("catalog.RemoveProductPicture", RemoveProductPicture.class,
                        CatalogPermissions.MANAGE_PRODUCTS, new RemoveProductPictureDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("catalog.PictureAdded", PictureAdded.class),
                StoredType.first("catalog.ProductPictureSet", ProductPictureSet.class),
                StoredType.first("catalog.ProductPictureRemoved", ProductPictureRemoved.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), PictureRejection.class);
    }
}
