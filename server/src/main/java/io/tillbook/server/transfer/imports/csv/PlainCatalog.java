package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import java.util.Set;

/** Plain CSV files of locations and products: a line each. */
final class PlainCatalog {
    static final PlainKind<PlainValues> LOCATIONS = new PlainKind<>("locations", "catalog.OpenLocation",
            new PlainColumns(
                    List.of("location", PlainColumns.OCCURRED_AT, "name", "kind", "region", "zone", "negativeStock"),
                    List.of(), Set.of("region")),
            "location", values -> values, (values, _) -> location(values));

    static final PlainKind<PlainValues> PRODUCTS = new PlainKind<>("products", "catalog.RegisterProduct",
            new PlainColumns(
                    List.of("sku", PlainColumns.OCCURRED_AT, "name", "unit", "category", "brand", "barcodes",
                            "taxBasisPoints", "shelfLifeDays", "listPriceMinor", "batchTracked", "minDaysLeft",
                            "costing"),
                    List.of(),
                    Set.of("category", "brand", "barcodes", "taxBasisPoints", "shelfLifeDays", "listPriceMinor",
                            "batchTracked", "minDaysLeft", "costing")),
            "sku", values -> values, (values, _) -> product(values));

    private PlainCatalog() {}

    private static Command location(PlainValues values) {
        return new OpenLocation(values.get("location", LocationId::new), values.get("name", text -> text),
                values.get("kind", PlainValues.oneOf(LocationKind.class)), values.find("region", text -> text),
                values.get("zone", PlainValues::zone),
                values.get("negativeStock", PlainValues.oneOf(NegativeStock.class)));
    }

    private static Command product(PlainValues values) {
        return new RegisterProduct(values.get("sku", Sku::new), values.get("name", text -> text),
                values.get("unit", PlainValues.oneOf(Unit.class)), values.find("category", text -> text),
                values.find("brand", text -> text), values.list("barcodes", Barcode::new),
                values.find("taxBasisPoints", Integer::valueOf), values.find("shelfLifeDays", Integer::valueOf),
                values.find("listPriceMinor", PlainValues::money), values.find("batchTracked", PlainValues::truth),
                values.find("minDaysLeft", Integer::valueOf),
                values.find("costing", PlainValues.oneOf(Costing.class)));
    }
}
