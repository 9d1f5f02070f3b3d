package io.tillbook.api.catalog;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.ChangeProduct;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogCommandTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sku MILK = new Sku("milk");

    @Test
    void aLocationNeedsItsFields() {
        assertRefused("location", () -> location(null, "One", LocationKind.STORE, ZONE, NegativeStock.BLOCK));
        assertRefused("name", () -> location(STORE, " ", LocationKind.STORE, ZONE, NegativeStock.BLOCK));
        assertRefused("kind", () -> location(STORE, "One", null, ZONE, NegativeStock.BLOCK));
        assertRefused("zone", () -> location(STORE, "One", LocationKind.STORE, null, NegativeStock.BLOCK));
        assertRefused("negativeStock", () -> location(STORE, "One", LocationKind.STORE, ZONE, null));
    }

    @Test
    void aLocationKnowsWhereItHappens() {
        OpenLocation command = location(STORE, "一号店", LocationKind.STORE, ZONE, NegativeStock.BLOCK);

        assertThat(command.location()).isEqualTo(STORE);
        assertThat(command.register()).isNull();
        assertThat(command.extent()).isEqualTo(Extent.at(STORE));
    }

    @Test
    void aProductNeedsIdNameAndUnit() {
        assertRefused("sku", () -> new RegisterProduct(null, "Milk", Unit.PIECE, null, null, null, null, null, null));
        assertRefused("name", () -> new RegisterProduct(MILK, null, Unit.PIECE, null, null, null, null, null, null));
        assertRefused("unit", () -> new RegisterProduct(MILK, "Milk", null, null, null, null, null, null, null));
    }

    @Test
    void aProductsFiguresKeepTheirBounds() {
        assertRefused("taxBasisPoints", () -> product(List.of(), -1, null, null));
        assertRefused("taxBasisPoints", () -> product(List.of(), 10_001, null, null));
        assertRefused("shelfLifeDays", () -> product(List.of(), null, 0, null));
        assertRefused("shelfLifeDays", () -> product(List.of(), null, 36_501, null));
        assertRefused("listPriceMinor", () -> product(List.of(), null, null, Money.of(-1)));
        assertThat(product(List.of(), 10_000, 1, Money.ZERO).shelfLifeDays()).isEqualTo(1);
    }

    @Test
    void aChangeOfAProductChangesSomething() {
        assertRefused("sku", () -> change(null, "Milk", null, null, null, null));
        assertRefused("name", () -> change(MILK, null, null, null, null, null));
        assertRefused("name", () -> change(MILK, " ", null, null, null, null));
        assertRefused("shelfLifeDays", () -> change(MILK, null, 0, null, null, null));
        assertRefused("without", () -> change(MILK, null, null, List.of(), null, null));
        assertRefused("addBarcodes", () -> change(MILK, null, null, null, List.of(), null));
        assertRefused("removeBarcodes",
                () -> change(MILK, null, null, null, null, List.of(new Barcode("690"), new Barcode("690"))));
    }

    @Test
    void aChangeOfAProductDoesNotContradictItself() {
        assertRefused("without", () -> change(MILK, null, 7, List.of(ProductDetail.SHELF_LIFE), null, null));
        assertRefused("removeBarcodes", () -> change(MILK, null, null, null,
                List.of(new Barcode("095205842258")), List.of(new Barcode("0095205842258"))));
        assertThat(change(MILK, null, 7, List.of(ProductDetail.BRAND), null, null).shelfLifeDays()).isEqualTo(7);
    }

    private static ChangeProduct change(@Nullable Sku sku, @Nullable String name, @Nullable Integer shelfLifeDays,
            @Nullable List<ProductDetail> without, @Nullable List<Barcode> add, @Nullable List<Barcode> remove) {
        return new ChangeProduct(sku, name, null, null, shelfLifeDays, null, without, add, remove, null);
    }

    @Test
    void barcodesAreAListWithoutHolesOrRepetitions() {
        assertRefused("barcodes", () -> product(List.of(new Barcode("690"), new Barcode("690")), null, null, null));
        assertRefused("barcodes/1", () -> product(Arrays.asList(new Barcode("690"), null), null, null, null));
        assertThat(product(null, null, null, null).barcodes()).isEmpty();
    }

    @Test
    void onlyPiecesAreIndivisible() {
        assertThat(Arrays.stream(Unit.values()).filter(unit -> !unit.isDivisible())).containsExactly(Unit.PIECE);
    }

    private static OpenLocation location(@Nullable LocationId id, String name, @Nullable LocationKind kind,
            @Nullable ZoneId zone, @Nullable NegativeStock negativeStock) {
        return new OpenLocation(id, name, kind, null, zone, negativeStock);
    }

    private static RegisterProduct product(@Nullable List<Barcode> barcodes, @Nullable Integer tax,
            @Nullable Integer shelfLife, @Nullable Money price) {
        return new RegisterProduct(MILK, "牛奶", Unit.PIECE, null, null, barcodes, tax, shelfLife, price);
    }
}
