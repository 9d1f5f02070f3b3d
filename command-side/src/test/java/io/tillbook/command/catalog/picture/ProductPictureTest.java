package io.tillbook.command.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureCommand.RemoveProductPicture;
import io.tillbook.api.catalog.picture.PictureCommand.SetProductPicture;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureRejection.UnknownPicture;
import io.tillbook.api.catalog.picture.ProductPicture;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductPictureTest {
    private static final PictureHash CARTON = new PictureHash("c".repeat(64));
    private static final PictureHash BOTTLE = new PictureHash("b".repeat(64));
    private static final PictureAdded CARTON_ADDED = new PictureAdded(CARTON, 960, 720, 81_234);

    @Test
    void aPictureIsAddedOnce() {
        AddPicture add = new AddPicture(CARTON, 960, 720, 81_234);
        DeciderSpec.of(new AddPictureDecider()).when(add).thenOn(Picture.at(CARTON), CARTON_ADDED);
        DeciderSpec.of(new AddPictureDecider()).given(Picture.at(CARTON), CARTON_ADDED).when(add).then();
    }

    @Test
    void aProductShowsAPictureThatWasAdded() {
        setting().when(set(CARTON, "一盒牛奶 · a carton"))
                .thenOn(Product.at(Shop.MILK), new ProductPictureSet(Shop.MILK, CARTON, "一盒牛奶 · a carton"))
                .thenState(Product.at(Shop.MILK),
                        product -> assertThat(picture(product))
                                .isEqualTo(new ProductPicture(CARTON, "一盒牛奶 · a carton")));
    }

    @Test
    void nothingHappensWhereItShowsThePictureAlready() {
        setting().givenAccepted(set(CARTON, "a carton")).when(set(CARTON, "a carton")).then();
        setting().givenAccepted(set(CARTON, "a carton"))
                .when(set(CARTON, null))
                .thenOn(Product.at(Shop.MILK), new ProductPictureSet(Shop.MILK, CARTON, null));
    }

    @Test
    void whatNobodyHasUploadedIsNotShown() {
        setting().when(set(BOTTLE, null)).thenRefused(new UnknownPicture(BOTTLE));
    }

    @Test
    void whatNobodyHasRegisteredShowsNothing() {
        Sku ghost = new Sku("ghost");
        setting().when(new SetProductPicture(ghost, CARTON, null)).thenRefused(new UnknownProduct(ghost));
        removing().when(new RemoveProductPicture(ghost)).thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void aPictureIsRemovedOnce() {
        removing().given(Product.at(Shop.MILK), new ProductPictureSet(Shop.MILK, CARTON, null))
                .when(new RemoveProductPicture(Shop.MILK))
                .thenOn(Product.at(Shop.MILK), new ProductPictureRemoved(Shop.MILK))
                .thenState(Product.at(Shop.MILK), product -> assertThat(picture(product)).isNull());
        removing().when(new RemoveProductPicture(Shop.MILK)).then();
    }

    @Test
    void aHashIsWrittenInOneWay() {
        for (String wrong : new String[] {"", "c".repeat(63), "C".repeat(64), "c".repeat(65), "g".repeat(64)}) {
            assertThatThrownBy(() -> new PictureHash(wrong)).isInstanceOf(InvalidField.class);
        }
    }

    private static DeciderSpec<SetProductPicture> setting() {
        return DeciderSpec.of(new SetProductPictureDecider())
                .given(Shop.pieces(Shop.MILK))
                .given(Picture.at(CARTON), CARTON_ADDED);
    }

    private static DeciderSpec<RemoveProductPicture> removing() {
        return DeciderSpec.of(new RemoveProductPictureDecider()).given(Shop.pieces(Shop.MILK));
    }

    private static SetProductPicture set(PictureHash picture, @Nullable String description) {
        return new SetProductPicture(Shop.MILK, picture, description);
    }

    private static @Nullable ProductPicture picture(Product product) {
        return ((Product.Registered) product).picture();
    }
}
