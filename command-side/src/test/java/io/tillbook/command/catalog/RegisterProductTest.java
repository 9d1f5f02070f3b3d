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
import io.tillbook.api.tax.ProductTax;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                                new Product.Registered("牛奶", Unit.PIECE, "dairy", false, 21, 0, Costing.MOVING_AVERAGE,
                                        Money.of(1_280), "Bright", ProductTax.registered(900), null)))
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

    @ParameterizedTest
    @CsvSource({"095205842258,0095205842258", "0095205842258,095205842258", "00095205842258,0095205842258",
            "095205842258,00095205842258", "96385074,000096385074"})
    void aNumberStaysWithItsProductHoweverItIsPrinted(String first, String second) {
        DeciderSpec.of(new RegisterProductDecider())
                .givenAccepted(product(Shop.MILK, new Barcode(first)))
                .when(product(Shop.YOGURT, new Barcode(second)))
                .thenRefused(new BarcodeTaken(new Barcode(second), Shop.MILK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"095205842258", "0095205842258", "00095205842258"})
    void aNumberThatWasRegisteredBeforeSpellingsWereOneStaysWithItsProduct(String spelling) {
        Barcode old = new Barcode(spelling);

        DeciderSpec.of(new RegisterProductDecider())
                .given(new NewEvent(BarcodeOwner.of(old), new BarcodeAssigned(old, Shop.MILK)))
                .when(product(Shop.YOGURT, new Barcode("0095205842258")))
                .thenRefused(new BarcodeTaken(new Barcode("0095205842258"), Shop.MILK));
    }

    @ParameterizedTest
    @CsvSource({"6901234567885,16901234567882", "095205842259,0095205842259", "690,0690", "A1,0A1"})
    void otherCodesAreOfOtherProducts(String first, String second) {
        DeciderSpec.of(new RegisterProductDecider())
                .givenAccepted(product(Shop.MILK, new Barcode(first)))
                .when(product(Shop.YOGURT, new Barcode(second)))
                .thenAccepted();
    }

    @Test
    void aProductMayBearItsNumberInSeveralSpellings() {
        Barcode upc = new Barcode("095205842258");
        Barcode ean = new Barcode("0095205842258");

        spec.when(product(Shop.MILK, ean, upc))
                .thenKinds(ProductRegistered.class, BarcodeAssigned.class)
                .thenState(BarcodeOwner.of(upc), owner -> assertThat(owner.sku()).contains(Shop.MILK));
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
