package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.kernel.StoredView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which products are scanned, and how the chain's labels are read: the one read model of it. */
public final class Scans {
    private final ScanViews views;
    private final Products products;

    Scans(ScanViews views, Products products) {
        this.views = views;
        this.products = products;
    }

    /** How labels are laid out now. */
    public LabelLayouts layouts() {
        StoredView<LabelLayoutsView> found = views.layouts().get(LabelLayoutsView.KEY);
        return found == null ? LabelLayouts.NONE : new LabelLayouts(found.view().layouts());
    }

    /**
     * The products that barcodes stand for. A code that is nobody's barcode stands for the product whose SKU it is, so
     * that a scale can be given SKUs.
     */
    public Map<Barcode, ProductView> products(Collection<Barcode> barcodes) {
        Map<String, StoredView<BarcodeView>> owners =
                views.barcodes().load(barcodes.stream().map(Scans::key).distinct().toList());
        Map<Barcode, Sku> skus = new HashMap<>();
        barcodes.forEach(barcode -> {
            Optional<StoredView<BarcodeView>> owner = Optional.ofNullable(owners.get(key(barcode)));
            skus.put(barcode, owner.flatMap(found -> found.view().sku()).orElseGet(() -> new Sku(barcode.value())));
        });
        Map<Sku, ProductView> known = products.of(skus.values());
        Map<Barcode, ProductView> found = new HashMap<>();
        skus.forEach((barcode, sku) -> Stream.ofNullable(known.get(sku))
                .forEach(product -> found.put(barcode, product)));
        return found;
    }

    /** Why a code stands for no product, readable after the name of its field. */
    public static String unknown(Scan scan) {
        String item = scan.item().value();
        return "belongs to no product: " + item + (scan.lacksCheckDigit() ? ", whose check digit is wrong" : "");
    }

    private static String key(Barcode barcode) {
        return barcode.shortest().value();
    }
}
