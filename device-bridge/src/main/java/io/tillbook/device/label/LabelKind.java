package io.tillbook.device.label;

import io.tillbook.device.label.Label.Element;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.picture.TextWidth;
import io.tillbook.device.receipt.Language;
import io.tillbook.device.receipt.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Labels that a bridge prints. */
public enum LabelKind {
    /** For a shelf, 60 x 40 mm: name, price, unit, barcode; the price before where it is a promotion. */
    SHELF,
    /** For goods that were weighed, 58 x 40 mm: weight, price of a kilogram, amount, code of the shop. */
    WEIGHT,
    /** For a batch, 60 x 40 mm: trade item, batch, last day, as GS1 DataMatrix or as GS1-128. */
    BATCH;

    private static final int MARGIN = 12;
    /** What scanners want to be white beside bars. */
    private static final int QUIET = 28;
    private static final int FNC1 = '\u00f1';

    /**
     * The kind of a name such as {@code shelf}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static LabelKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be shelf, weight or batch, not " + name));
    }

    /**
     * The label of some fields.
     *
     * @throws IllegalArgumentException where a field is missing, or too long for its code
     */
    public Label of(JsonNode fields, Language language) {
        Words words = Words.in(language);
        return switch (this) {
            case SHELF -> shelf(fields, words);
            case WEIGHT -> weight(fields, words);
            case BATCH -> batch(fields, words);
        };
    }

    private static Label shelf(JsonNode fields, Words words) {
        List<Element> elements = new ArrayList<>();
        elements.add(text(MARGIN, 8, fields, "name", 1, 38));
        elements.add(new Element.Text(MARGIN, 44, "￥" + yuan(fields, "priceMinor"), 3));
        if (fields.has("wasMinor")) {
            elements.add(new Element.Text(MARGIN, 122, words.say("was") + " ￥" + yuan(fields, "wasMinor"), 1));
        }
        elements.add(new Element.Text(MARGIN, 152,
                words.say("per") + " " + words.say("unit." + required(fields, "unit").asString()), 1));
        elements.add(text(MARGIN, 182, fields, "sku", 1, 38));
        String barcode = required(fields, "barcode").asString();
        elements.add(new Element.Bars(QUIET, 212, symbology(barcode), barcode, 2, 70));
        return new Label(60, 40, elements);
    }

    private static Label weight(JsonNode fields, Words words) {
        int grams = required(fields, "grams").asInt();
        String code = required(fields, "code").asString();
        List<Element> elements = new ArrayList<>();
        elements.add(text(MARGIN, 8, fields, "name", 1, 36));
        elements.add(new Element.Text(MARGIN, 40,
                words.say("netWeight") + " " + BigDecimal.valueOf(grams, 3).toPlainString() + " kg", 1));
        elements.add(new Element.Text(MARGIN, 70, words.say("price") + " " + yuan(fields, "unitPriceMinor") + "/kg",
                1));
        elements.add(new Element.Text(MARGIN, 100, "￥" + yuan(fields, "amountMinor"), 2));
        String days = words.say("packed") + " " + required(fields, "packedOn").asString();
        elements.add(new Element.Text(MARGIN, 156, days, 1));
        if (fields.has("bestBefore")) {
            elements.add(new Element.Text(MARGIN, 184,
                    words.say("bestBefore") + " " + fields.path("bestBefore").asString(), 1));
        }
        elements.add(new Element.Bars(QUIET, 214, symbology(code), code, 2, 70));
        return new Label(58, 40, elements);
    }

    private static Label batch(JsonNode fields, Words words) {
        String gtin = required(fields, "gtin").asString();
        String batch = required(fields, "batch").asString();
        String expires = required(fields, "expires").asString();
        String trade = "0".repeat(Math.max(0, 14 - gtin.length())) + gtin;
        String elementString = "01" + trade + "17" + expires + "10" + batch;
        io.tillbook.api.catalog.gs1.Gs1ElementString.parse("code", elementString);
        List<Element> elements = new ArrayList<>();
        elements.add(text(MARGIN, 8, fields, "name", 1, 38));
        elements.add(new Element.Text(MARGIN, 40, words.say("batch") + " " + batch, 1));
        elements.add(new Element.Text(MARGIN, 70, words.say("bestBefore") + " " + expires, 1));
        if (fields.path("gs1128").asBoolean(false)) {
            Bitmap bars = Codes.bars(Symbology.CODE128, Character.toString(FNC1) + elementString, 1, 100);
            elements.add(new Element.Picture(QUIET, 130, bars));
            elements.add(new Element.Text(MARGIN, 240, "(01)" + trade + "(17)" + expires, 1));
            elements.add(new Element.Text(MARGIN, 268, "(10)" + batch, 1));
        } else {
            elements.add(new Element.Picture(300, 120, Codes.gs1DataMatrix(elementString, 6)));
            elements.add(new Element.Text(MARGIN, 130, "(01)" + trade, 1));
            elements.add(new Element.Text(MARGIN, 160, "(17)" + expires, 1));
            elements.add(new Element.Text(MARGIN, 190, "(10)" + batch, 1));
        }
        return new Label(60, 40, elements);
    }

    private static Symbology symbology(String digits) {
        if (!io.tillbook.api.catalog.Gtin.hasCheckDigit(digits)) {
            return Symbology.CODE128;
        }
        return switch (digits.length()) {
            case 13 -> Symbology.EAN13;
            case 8 -> Symbology.EAN8;
            default -> Symbology.CODE128;
        };
    }

    private static Element.Text text(int x, int y, JsonNode fields, String field, int size, int columns) {
        return new Element.Text(x, y, fitting(CharacterSet.printable(required(fields, field).asString()), columns),
                size);
    }

    /** A label has no second line for a name that is too long. */
    private static String fitting(String text, int columns) {
        String kept = text;
        while (TextWidth.of(kept) > columns) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    private static String yuan(JsonNode fields, String field) {
        JsonNode minor = required(fields, field);
        if (!minor.isIntegralNumber()) {
            throw new IllegalArgumentException(field + " must be a whole number of minor units");
        }
        return BigDecimal.valueOf(minor.asLong(), 2).toPlainString();
    }

    private static JsonNode required(JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
