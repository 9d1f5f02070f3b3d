package io.tillbook.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogRejection.BarcodeTaken;
import io.tillbook.api.catalog.CatalogRejection.ProductAlreadyRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterProductTest {
    private static final Barcode OLD = new Barcode("6901234567892");
    private static final Barcode NEW = new Barcode("6909876543210");

    private final DeciderSpec<RegisterProduct> spec = DeciderSpec.of(new RegisterProductDecider());

    @Test
    void aProductIsRegisteredWithItsBarcodes() {
        spec.when(product(Shop.MILK, OLD, NEW))
                .then(new ProductRegistered(Shop.MILK, "牛奶", Unit.PIECE, "dairy", "Bright", List.of(OLD, NEW), 900,
                        21, Money.of(1_280)), new BarcodeAssigned(OLD, Shop.MILK), new BarcodeAssigned(NEW, Shop.MILK))
                .thenState(Product.at(Shop.MILK),
                        product -> assertThat(product).isEqualTo(
                                new Product.Registered(Unit.PIECE, "dairy", false, 21, 0, Costing.MOVING_AVERAGE)))
                .thenState(BarcodeOwner.of(NEW), owner -> assertThat(owner.sku()).contains(Shop.MILK));
    }

    @Test
    void aRegisteredProductIsNotRegisteredAgain() {
        spec.given(Shop.pieces(Shop.MILK))
                .when(product(Shop.MILK, OLD))
                .thenRefused(new ProductAlreadyRegistered(Shop.MILK));
    }

    @Test
    void aBarcodeStaysWithItsProduct() {
        spec.givenAccepted(product(Shop.MILK, OLD))
                .when(product(Shop.YOGURT, NEW, OLD))
                .thenRefused(new BarcodeTaken(OLD, Shop.MILK));
    }

    @Test
    void aProductNeedsNoBarcode() {
        spec.givenAccepted(product(Shop.MILK)).when(product(Shop.YOGURT)).thenKinds(ProductRegistered.class);
    }

    private static RegisterProduct product(Sku sku, Barcode... barcodes) {
        return new RegisterProduct(sku, "牛奶", Unit.PIECE, "dairy", "Bright", List.of(barcodes), 900, 21,
                Money.of(1_280));
    }
}
