package io.tillbook.query.catalog.scan;

import io.tillbook.api.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product that a barcode stands for; the key is the barcode's shortest spelling.
 *
 * @param skus those it was given to and not taken from, in that order. There is one at most, but for codes that were
 *     given away in several spellings before trade item numbers had one stream: the first one counts
 */
record BarcodeView(List<Sku> skus) {
    Optional<Sku> sku() {
        return skus.stream().findFirst();
    }

    BarcodeView with(Sku sku) {
        return new BarcodeView(Stream.concat(skus.stream(), Stream.of(sku)).toList());
    }

    BarcodeView without(Sku sku) {
        List<Sku> left = new ArrayList<>(skus);
        left.remove(sku);
        return new BarcodeView(List.copyOf(left));
    }
}
