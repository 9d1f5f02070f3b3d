package io.tillbook.api.catalog.label;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Gtin;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * How the labels of scales are laid out whose codes begin alike. A code of 12 digits is one of 13 with a zero in front.
 *
 * @param pattern the 13 or 18 places of the code: its first digits, {@code 02} or {@code 20} to {@code 29} and perhaps
 *     more; then {@code I} for each digit of the item code, {@code W} for each of the quantity, {@code P} for each of
 *     the price in minor units, {@code V} for the check digit of a price of four or five digits, and last {@code C} for
 *     the check digit of the whole
 * @param quantityDecimals how many digits of the quantity are behind the point of the product's unit; 3 where it is
 *     missing, which are grams
 */
public record LabelLayout(String pattern,
        @AtLeast(0) @AtMost(LabelLayout.USUAL_DECIMALS) @Nullable Integer quantityDecimals) {
    /** Decimals of a quantity in thousandths. */
    static final int USUAL_DECIMALS = 3;

    /** Checks the fields. */
    public LabelLayout {
        LabelPattern checked = LabelPattern.of(Require.text("pattern", pattern));
        if (quantityDecimals != null) {
            Require.between("quantityDecimals", quantityDecimals, 0, USUAL_DECIMALS);
            if (!checked.has(LabelPattern.QUANTITY)) {
                throw new InvalidField("quantityDecimals", "must not be given where the pattern has no W");
            }
        }
    }

    LabelPattern places() {
        return new LabelPattern(pattern);
    }

    /**
     * What a label of this layout says.
     *
     * @throws InvalidField with the field where it was misread
     */
    Scan read(String field, String digits) {
        if (!Gtin.hasCheckDigit(digits)) {
            throw new InvalidField(field, "must end with its check digit: it was misread, or is none of our labels");
        }
        LabelPattern places = places();
        return new Scan(new Barcode(places.cut(LabelPattern.ITEM, digits)), quantity(field, places, digits),
                price(field, places, digits), null);
    }

    private @Nullable Quantity quantity(String field, LabelPattern places, String digits) {
        if (!places.has(LabelPattern.QUANTITY)) {
            return null;
        }
        long thousandths = number(field, places, LabelPattern.QUANTITY, digits);
        int decimals = quantityDecimals == null ? USUAL_DECIMALS : quantityDecimals;
        for (int place = decimals; place < USUAL_DECIMALS; place++) {
            thousandths *= 10;
        }
        return Quantity.ofThousandths(thousandths);
    }

    private static @Nullable Money price(String field, LabelPattern places, String digits) {
        if (!places.has(LabelPattern.PRICE)) {
            return null;
        }
        String price = places.cut(LabelPattern.PRICE, digits);
        if (places.has(LabelPattern.PRICE_CHECK)
                && places.cut(LabelPattern.PRICE_CHECK, digits).charAt(0) != PriceCheckDigit.of(price)) {
            throw new InvalidField(field, "must have the check digit of its price");
        }
        return Money.of(number(field, places, LabelPattern.PRICE, digits));
    }

    /** An empty scale prints labels too, which are no goods. */
    private static long number(String field, LabelPattern places, char letter, String digits) {
        long number = Long.parseLong(places.cut(letter, digits));
        if (number == 0) {
            throw new InvalidField(field,
                    "is a label whose " + (letter == LabelPattern.PRICE ? "price" : "quantity") + " is 0");
        }
        return number;
    }
}
