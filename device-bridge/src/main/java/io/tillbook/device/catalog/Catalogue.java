package io.tillbook.device.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A bundle whose products can be looked for: by words, by codes, by ids. */
public final class Catalogue {
    private final PriceBundle bundle;
    private final Map<Barcode, Product> byBarcode = new HashMap<>();
    private final List<Searched> searched = new ArrayList<>();

    /** @param text what is looked in, in small letters */
    private record Searched(Product product, String text) {}

    /** Makes the products of a bundle known. */
    public Catalogue(PriceBundle bundle) {
        this.bundle = bundle;
        for (Product product : bundle.products().values()) {
            product.barcodes().forEach(code -> byBarcode.put(code.shortest(), product));
            List<String> texts = new ArrayList<>(List.of(product.sku().value(), product.name()));
            if (product.brand() != null) {
                texts.add(product.brand());
            }
            product.barcodes().forEach(code -> texts.add(code.value()));
            searched.add(new Searched(product, String.join("\n", texts).toLowerCase(Locale.ROOT)));
        }
    }

    /** The bundle. */
    public PriceBundle bundle() {
        return bundle;
    }

    /** Products whose name, id, brand or barcode has all these words, at most so many. */
    public List<Product> find(String text, int most) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return searched.stream()
                .filter(each -> words.stream().allMatch(each.text()::contains))
                .limit(most)
                .map(Searched::product)
                .toList();
    }

    /** The product of an id. */
    public Optional<Product> product(Sku sku) {
        return Optional.ofNullable(bundle.products().get(sku));
    }

    /**
     * What a code says.
     *
     * @param field the field that an error names
     * @throws io.tillbook.api.kernel.InvalidField where it was misread, as far as check digits tell
     */
    public Scan read(String field, String code) {
        return bundle.labels().read(field, code);
    }

    /** The product of a code. One that is nobody's barcode is the id of a product: scales can be given those. */
    public Optional<Product> product(Scan scan) {
        return Optional.ofNullable(byBarcode.get(scan.item().shortest()))
                .or(() -> product(new Sku(scan.item().value())));
    }
}
