package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogRejection.UnknownBarcode;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingRejection.ScannedInOtherUnit;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods whose cartons were scanned. */
class ScannedGoodsTest {
    private static final String MILK_CODE = "(01)06901234567892";

    private final DeciderSpec<ReceiveGoods> spec = DeciderSpec.of(new ReceiveGoodsDecider())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(registered("6901234567892", MILK), registered("96385074", PEAR));

    @Test
    void theCodeTellsProductBatchDatesAndQuantity() {
        String code = MILK_CODE + "(11)261120(17)261200(10)L7(37)48";

        var outcome = spec.when(receipt(scanned(code, null)));

        assertThat(outcome.only(GoodsReceived.class).lines()).containsExactly(new ReceivedLine(1, MILK,
                Quantity.of(48), null, Money.of(900), new BatchId("L7"), LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 31), code));
        assertThat(outcome.only(StockReceived.class).batch()).isEqualTo(new BatchId("L7"));
        assertThat(outcome.only(StockReceived.class).expiresOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatTheCodeDoesNotTellTheLineDoes() {
        GoodsReceiptLine line = new GoodsReceiptLine(1, null, Quantity.of(3), Money.of(200), null,
                new BatchId("own"), null, LocalDate.of(2026, 12, 1), MILK_CODE);

        assertThat(spec.when(receipt(line)).only(GoodsReceived.class).lines()).containsExactly(new ReceivedLine(1,
                MILK, Quantity.of(3), Money.of(200), null, new BatchId("own"), null, LocalDate.of(2026, 12, 1),
                MILK_CODE));
    }

    @Test
    void weighedGoodsTellTheirWeight() {
        assertThat(spec.when(receipt(scanned("(01)00000096385074(3103)007250(37)40", null)))
                .only(StockReceived.class)
                .quantity()).isEqualTo(Quantity.ofThousandths(7_250));
    }

    @Test
    void aWeightIsNoNumberOfPieces() {
        spec.when(receipt(scanned(MILK_CODE + "(3103)002000", null)))
                .thenRefused(new ScannedInOtherUnit(1, MILK, Unit.PIECE));
        spec.when(receipt(scanned("(01)00000096385074(37)2", null)))
                .thenRefused(new ScannedInOtherUnit(1, PEAR, Unit.KG));
        spec.when(receipt(scanned(MILK_CODE + "(3103)002000(37)12", null))).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"16901234567899,16901234567899", "6901234567892,06901234567892", "123456789012,00123456789012",
            "96385074,00000096385074"})
    void aShorterNumberIsTheSameWithZerosBeforeIt(String printed, String scanned) {
        DeciderSpec.of(new ReceiveGoodsDecider())
                .given(Shop.store(NegativeStock.BLOCK))
                .given(registered(printed, MILK))
                .when(receipt(scanned("(01)" + scanned + "(37)1", null)))
                .thenAccepted();
    }

    @Test
    void aCartonIsNotItsContents() {
        spec.given(registered("6901234567885", MILK))
                .when(receipt(scanned("(01)16901234567882(37)1", null)))
                .thenRefused(new UnknownBarcode(new Barcode("16901234567882")));
    }

    @Test
    void aNumberThatNoProductHasIsRefusedByName() {
        spec.when(receipt(scanned("(01)16901234567899(37)1", null)))
                .thenRefused(new UnknownBarcode(new Barcode("16901234567899")));
    }

    private static NewEvent registered(String barcode, Sku sku) {
        Barcode code = new Barcode(barcode);
        return new NewEvent(Existence.stream("barcode").at(code), new BarcodeAssigned(code, sku));
    }

    private static GoodsReceiptLine scanned(String code, @Nullable Quantity quantity) {
        return new GoodsReceiptLine(1, null, quantity, null, Money.of(900), null, null, null, code);
    }

    private static ReceiveGoods receipt(GoodsReceiptLine line) {
        return new ReceiveGoods(new GoodsReceiptId("G1"), STORE, null, List.of(line));
    }
}
