package io.tillbook.device.selling;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.device.catalog.Catalogue;
import io.tillbook.device.catalog.Product;
import io.tillbook.device.json.ApiJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands on the receipt of a sale, as templates of receipts want it. A bundle tells no taxes, nor does it. */
public final class ReceiptSheet {
    private ReceiptSheet() {}

    /**
     * The fields of a receipt.
     *
     * @param head the name of the store
     * @param catalogue knows what goods are called; nobody does where it is missing
     */
    public static ObjectNode of(JsonNode told, String occurredAt, String head, @Nullable Catalogue catalogue) {
        CompleteSale sale = ApiJson.readKnown(told, "/payload", CompleteSale.class);
        ObjectNode receipt = (ObjectNode) ApiJson.tree("{}");
        receipt.putObject("store").put("name", head);
        receipt.put("receiptNo", sale.receiptNo().value());
        receipt.put("at", occurredAt);
        receipt.put("register", sale.register().value());
        receipt.put("cashier", sale.cashier() == null ? "" : sale.cashier().value());
        ArrayNode lines = receipt.putArray("lines");
        Money gross = Money.ZERO;
        for (SaleLine line : sale.lines()) {
            line(lines.addObject(), line, catalogue);
            gross = gross.plus(line.gross());
        }
        receipt.put("subtotalMinor", gross.minor());
        receipt.put("discountMinor", gross.minus(sale.due()).minor());
        receipt.put("totalMinor", sale.due().minor());
        ArrayNode tenders = receipt.putArray("tenders");
        sale.tenders()
                .forEach(tender -> tenders.addObject()
                        .put("method", tender.method().name())
                        .put("amountMinor", tender.amountMinor().minor())
                        .put("changeMinor", tender.change().minor()));
        return receipt;
    }

    private static void line(ObjectNode told, SaleLine line, @Nullable Catalogue catalogue) {
        Sku sku = line.sku();
        told.put("sku", sku.value());
        told.put("name", Optional.ofNullable(catalogue)
                .flatMap(known -> known.product(sku))
                .map(Product::name)
                .orElse(sku.value()));
        told.set("quantity", ApiJson.tree(line.quantity()));
        Optional.ofNullable(line.unitPriceMinor()).ifPresent(unit -> told.put("unitPriceMinor", unit.minor()));
        told.put("amountMinor", line.gross().minor());
        told.put("discountMinor", line.discount().minor());
        Optional.ofNullable(line.batch()).ifPresent(batch -> told.put("batch", batch.value()));
    }
}
