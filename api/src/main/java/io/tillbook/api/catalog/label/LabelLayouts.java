package io.tillbook.api.catalog.label;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Gtin;
import io.tillbook.api.catalog.gs1.Gs1ElementString;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.List;

/**
 * The layouts of a chain's labels: with them every code says what it is.
 *
 * @param layouts at most twenty, no two of which begin alike
 */
public record LabelLayouts(List<LabelLayout> layouts) {
    /** There are none, so that all codes are those of products. */
    public static final LabelLayouts NONE = new LabelLayouts(List.of());
    /** Most layouts. */
    public static final int MOST = 20;

    /** Identifies how a code was printed; scanners put it in front if they are told to. */
    private static final String SYMBOLOGY = "][A-Za-z][0-9].*";
    private static final int SYMBOLOGY_LENGTH = 3;
    /** Codes printed in these ways are element strings. */
    private static final List<String> ELEMENTS = List.of("]C1", "]d2", "]Q3", "]e0");
    private static final String SEPARATOR = "\u001d";
    private static final int UPC = 12;
    /** AI 01 and its number. */
    private static final String TRADE_ITEM_FIRST = "01[0-9]{14}.*";
    private static final int IDENTIFIER = 2;
    private static final int TRADE_ITEM = 16;

    /** Checks that no code can be a label of two layouts. */
    public LabelLayouts {
        layouts = Require.list("layouts", layouts);
        if (layouts.size() > MOST) {
            throw new InvalidField("layouts", "must have at most " + MOST + " entries");
        }
        for (int later = 1; later < layouts.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (layouts.get(later).places().overlaps(layouts.get(earlier).places())) {
                    throw new InvalidField("layouts/" + later + "/pattern", "begins as that of layouts/" + earlier);
                }
            }
        }
    }

    /**
     * What a code says.
     *
     * @param field the field that an error names
     * @throws InvalidField where it was misread, as far as check digits tell
     */
    public Scan read(String field, String code) {
        Require.text(field, code);
        String bare = code.matches(SYMBOLOGY) ? code.substring(SYMBOLOGY_LENGTH) : code;
        if (isElementString(code, bare)) {
            return elements(field, bare.startsWith(SEPARATOR) ? bare.substring(1) : bare);
        }
        String digits = bare.length() == UPC ? "0" + bare : bare;
        return layouts.stream()
                .filter(layout -> layout.places().fits(digits))
                .findFirst()
                .map(layout -> layout.read(field, digits))
                .orElseGet(() -> new Scan(barcode(field, bare), null, null, null));
    }

    private static boolean isElementString(String code, String bare) {
        return ELEMENTS.stream().anyMatch(code::startsWith) || bare.startsWith("(") || bare.contains(SEPARATOR)
                || (bare.matches(TRADE_ITEM_FIRST)
                        && Gtin.hasCheckDigit(bare.substring(IDENTIFIER, TRADE_ITEM)));
    }

    private static Scan elements(String field, String text) {
        Gs1ElementString elements = Gs1ElementString.parse(field, text);
        Barcode item = elements.gtin();
        if (item == null) {
            throw new InvalidField(field, "must have AI 01");
        }
        return new Scan(item, null, null, elements);
    }

    private static Barcode barcode(String field, String code) {
        try {
            return new Barcode(code);
        } catch (InvalidField malformed) {
            throw new InvalidField(field, malformed.reason());
        }
    }
}
