package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.Set;

/** Plain CSV files of sales. */
final class PlainSales {
    static final PlainKind<SaleLine> KIND = new PlainKind<>("sales", "sales.CompleteSale",
            new PlainColumns(
                    List.of("saleId", PlainColumns.OCCURRED_AT, "receiptNo", "location", "register", "cashier",
                            "member", "tenders"),
                    List.of("lineNo", "sku", PlainColumns.BARCODE, "quantity", "unitPriceMinor", "amountMinor",
                            "discountMinor", "batch"),
                    Set.of("cashier", "member", "lineNo", "sku", PlainColumns.BARCODE, "quantity", "unitPriceMinor",
                            "amountMinor", "discountMinor", "batch")),
            "location", SoldLine::of, PlainSales::sale);

    private static final String TENDER_PARTS = ":";

    private PlainSales() {}

    private static Command sale(PlainValues values, List<SaleLine> lines) {
        return new CompleteSale(values.get("saleId", SaleId::new), values.get("receiptNo", ReceiptNo::new),
                values.get("location", LocationId::new), values.get("register", RegisterId::new),
                values.find("cashier", EmployeeId::new), values.find("member", MemberId::new), lines,
                values.list("tenders", PlainSales::tender), null, Origin.REPORTED);
    }

    /** A tender such as {@code CARD:1980}, or {@code CASH:2000:20} with its change. */
    private static Tender tender(String text) {
        String[] parts = text.split(TENDER_PARTS, -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new InvalidField("", "must be METHOD:amountMinor or METHOD:amountMinor:changeMinor");
        }
        return new Tender(PlainValues.oneOf(TenderMethod.class).apply(parts[0]), PlainValues.money(parts[1]),
                parts.length == 2 ? null : PlainValues.money(parts[2]));
    }
}
