package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import java.util.List;
import java.util.Set;

/** Plain CSV files of goods receipts. */
final class PlainGoodsReceipts {
    static final PlainKind<GoodsReceiptLine> KIND = new PlainKind<>("goods-receipts", "purchasing.ReceiveGoods",
            new PlainColumns(List.of("receiptId", PlainColumns.OCCURRED_AT, "location", "supplier"),
                    List.of("lineNo", "sku", "quantity", "unitCostMinor", "costMinor", "batch", "producedOn",
                            "expiresOn"),
                    Set.of("supplier", "lineNo", "unitCostMinor", "costMinor", "batch", "producedOn", "expiresOn")),
            "location", PlainGoodsReceipts::line, PlainGoodsReceipts::receipt);

    private PlainGoodsReceipts() {}

    private static GoodsReceiptLine line(PlainValues values) {
        return new GoodsReceiptLine(values.lineNo(), values.get("sku", Sku::new),
                values.get("quantity", PlainValues::quantity), values.find("unitCostMinor", PlainValues::money),
                values.find("costMinor", PlainValues::money), values.find("batch", BatchId::new),
                values.find("producedOn", PlainValues::day), values.find("expiresOn", PlainValues::day));
    }

    private static Command receipt(PlainValues values, List<GoodsReceiptLine> lines) {
        return new ReceiveGoods(values.get("receiptId", GoodsReceiptId::new), values.get("location", LocationId::new),
                values.find("supplier", SupplierId::new), lines);
    }
}
