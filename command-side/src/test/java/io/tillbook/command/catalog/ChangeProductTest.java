package io.tillbook.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogCommand.ChangeProduct;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogRejection.BarcodeNotOfProduct;
import io.tillbook.api.catalog.CatalogRejection.BarcodeTaken;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.ProductDetail;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.ProductTax;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeProductTest {
    private static final Barcode OLD = new Barcode("095205842258");
    private static final Barcode OLD_LONG = new Barcode("0095205842258");
    private static final Barcode NEW = new Barcode("6909876543210");

    private final DeciderSpec<ChangeProduct> spec = DeciderSpec.of(new ChangeProductDecider());

    @BeforeEach
    void register() {
        spec.given(Product.at(Shop.MILK), new ProductRegistered(Shop.MILK, "牛奶", Unit.PIECE, "dairy", "Bright",
                List.of(OLD), 900, 21, Money.of(1_280), true, 3, Costing.FIFO))
                .given(BarcodeOwner.of(OLD), new BarcodeAssigned(OLD, Shop.MILK))
                .given(Shop.pieces(Shop.YOGURT));
    }

    @Test
    void whatIsNotGivenStaysAsItWas() {
        spec.when(described("鲜牛奶", "fresh", null, 7))
                .then(new ProductChanged(Shop.MILK, "鲜牛奶", "fresh", null, 7, null, null, null, null, "renamed"))
                .thenState(Product.at(Shop.MILK),
                        product -> assertThat(product).isEqualTo(
                                new Product.Registered("鲜牛奶", Unit.PIECE, "fresh", true, 7, 3, Costing.FIFO,
                                        Money.of(1_280), "Bright", ProductTax.registered(900), null)));
    }

    @Test
    void aProductMayBeWithoutWhatItHad() {
        List<ProductDetail> all = List.of(ProductDetail.values());
        spec.when(new ChangeProduct(Shop.MILK, null, null, null, null, 0, all, null, null, null))
                .then(new ProductChanged(Shop.MILK, null, null, null, null, 0, all, null, null, null))
                .thenState(Product.at(Shop.MILK),
                        product -> assertThat(product).isEqualTo(
                                new Product.Registered("牛奶", Unit.PIECE, null, true, null, 0, Costing.FIFO,
                                        Money.of(1_280), null, ProductTax.registered(900), null)));
    }

    @Test
    void barcodesAreGivenAndTakenTogether() {
        spec.when(coded(Shop.MILK, List.of(NEW), List.of(OLD)))
                .then(new ProductChanged(Shop.MILK, null, null, null, null, null, null, List.of(NEW), List.of(OLD),
                        null), new BarcodeAssigned(NEW, Shop.MILK), new BarcodeWithdrawn(OLD, Shop.MILK))
                .thenState(BarcodeOwner.of(OLD), owner -> assertThat(owner.sku()).isEmpty())
                .thenState(BarcodeOwner.of(NEW), owner -> assertThat(owner.sku()).contains(Shop.MILK));
    }

    @Test
    void aBarcodeStaysWithItsProductHoweverItIsPrinted() {
        spec.when(coded(Shop.YOGURT, List.of(NEW, OLD_LONG), null))
                .thenRefused(new BarcodeTaken(OLD_LONG, Shop.MILK));
        spec.when(coded(Shop.YOGURT, null, List.of(OLD))).thenRefused(new BarcodeNotOfProduct(OLD, Shop.YOGURT));
        spec.when(coded(Shop.MILK, null, List.of(NEW))).thenRefused(new BarcodeNotOfProduct(NEW, Shop.MILK));
    }

    @Test
    void aBarcodeThatWasTakenIsFreeForAnotherProduct() {
        spec.givenAccepted(coded(Shop.MILK, null, List.of(OLD_LONG)))
                .when(coded(Shop.YOGURT, List.of(OLD_LONG), null))
                .thenOn(BarcodeOwner.of(OLD), new BarcodeAssigned(OLD_LONG, Shop.YOGURT));
    }

    @Test
    void aBarcodeIsTakenInEverySpellingInWhichItWasGiven() {
        spec.given(new NewEvent(BarcodeOwner.of(OLD_LONG), new BarcodeAssigned(OLD_LONG, Shop.MILK)))
                .when(coded(Shop.MILK, null, List.of(OLD)))
                .thenOn(BarcodeOwner.of(OLD), new BarcodeWithdrawn(OLD, Shop.MILK))
                .thenOn(BarcodeOwner.of(OLD_LONG), new BarcodeWithdrawn(OLD_LONG, Shop.MILK));
    }

    @Test
    void nothingHappensWhereAProductHasTheCodesAlready() {
        spec.when(coded(Shop.MILK, List.of(OLD_LONG), null)).then();
    }

    /** Whoever sends all products each night must not make the ledger longer. */
    @Test
    void nothingHappensWhereAllIsAsItWas() {
        ChangeProduct same = new ChangeProduct(Shop.MILK, "牛奶", "dairy", "Bright", 21, 3, null, List.of(OLD), null,
                "nightly");
        spec.when(same).then();
        spec.when(without(Shop.YOGURT, ProductDetail.SHELF_LIFE)).then();
        for (ChangeProduct other : List.of(described("鲜牛奶", "dairy", "Bright", 21),
                described("牛奶", "fresh", "Bright", 21), described("牛奶", "dairy", "Sun", 21),
                described("牛奶", "dairy", "Bright", 20), without(Shop.MILK, ProductDetail.BRAND))) {
            spec.when(other)
                    .thenOn(Product.at(Shop.MILK), new ProductChanged(Shop.MILK, other.name(), other.category(),
                            other.brand(), other.shelfLifeDays(), null, other.without(), null, null, other.reason()));
        }
    }

    @Test
    void whatNobodyHasRegisteredIsNotChanged() {
        Sku ghost = new Sku("ghost");
        spec.when(coded(ghost, List.of(NEW), null)).thenRefused(new UnknownProduct(ghost));
    }

    private static ChangeProduct described(String name, @Nullable String category, @Nullable String brand,
            @Nullable Integer shelfLifeDays) {
        return new ChangeProduct(Shop.MILK, name, category, brand, shelfLifeDays, null, null, null, null, "renamed");
    }

    private static ChangeProduct without(Sku sku, ProductDetail detail) {
        return new ChangeProduct(sku, null, null, null, null, null, List.of(detail), null, null, null);
    }

    private static ChangeProduct coded(Sku sku, @Nullable List<Barcode> add, @Nullable List<Barcode> remove) {
        return new ChangeProduct(sku, null, null, null, null, null, null, add, remove, null);
    }
}
