package io.tillbook.command.store;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.ProductDetail;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.kernel.Sku;
import java.util.List;

/** What is stored of products that change. */
final class CatalogSamples {
    private static final Sku MILK = new Sku("MILK-1L");
    private static final Barcode OLD = new Barcode("6901234567892");
    private static final PictureHash PICTURE = new PictureHash("0123456789abcdef".repeat(4));
    private static final Barcode NEW = new Barcode("6909876543210");

    private CatalogSamples() {}

    static List<Object> all() {
        return List.of(
                new ProductChanged(MILK, "鲜牛奶 950ml · Fresh milk 950 ml", "乳品", "Tianmu", 14, 2,
                        List.of(ProductDetail.CATEGORY, ProductDetail.BRAND, ProductDetail.SHELF_LIFE), List.of(NEW),
                        List.of(OLD), "换包装 · another bottle"),
                new BarcodeWithdrawn(OLD, MILK), new PictureAdded(PICTURE, 960, 720, 81_234),
                new ProductPictureSet(MILK, PICTURE, "蓝白色的一升装纸盒 · a blue and white carton of one litre"),
                new ProductPictureRemoved(MILK));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new ProductChanged(MILK, null, null, null, null, null, null, null, null, null),
                new ProductPictureSet(MILK, PICTURE, null));
    }
}
