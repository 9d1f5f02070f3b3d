package io.tillbook.api.catalog.gs1;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the code on a carton says of the goods in it, after the GS1 General Specifications: AI 01, 10, 11, 15, 17, 310n
 * (n from 0 to 3) and 37, each at most once.
 *
 * @param gtin which trade item, in 14 digits
 * @param batch its batch; only such characters as ids have
 * @param producedOn when it was made
 * @param bestBefore until when it is best
 * @param expiresOn the last day of use
 * @param netWeight how many kilograms there are
 * @param count how many items there are
 */
public record Gs1ElementString(@Nullable Barcode gtin, @Nullable BatchId batch, @Nullable Gs1Date producedOn,
        @Nullable Gs1Date bestBefore, @Nullable Gs1Date expiresOn, @Nullable Quantity netWeight,
        @Nullable Quantity count) {
    private static final int THOUSANDTHS = 3;

    /**
     * Reads an element string in either form: with its identifiers in brackets, {@code (01)06901234567892(10)L1}, or as
     * a scanner sends it, with the character 29 (GS) after each element of variable length but the last.
     *
     * @param field the field that an error names
     * @throws InvalidField saying which identifier is wrong, and at which character
     */
    public static Gs1ElementString parse(String field, String text) {
        Gs1Reading reading = Gs1Reading.of(field, text);
        Map<Gs1Element, String> values = reading.values();
        return new Gs1ElementString(read(values, Gs1Element.GTIN, Barcode::new),
                read(values, Gs1Element.BATCH, BatchId::new), read(values, Gs1Element.PRODUCED, Gs1Date::of),
                read(values, Gs1Element.BEST_BEFORE, Gs1Date::of), read(values, Gs1Element.EXPIRES, Gs1Date::of),
                read(values, Gs1Element.NET_WEIGHT, digits -> weight(digits, reading.decimals())),
                read(values, Gs1Element.COUNT, digits -> Quantity.of(Long.parseLong(digits))));
    }

    /** The last day on which the goods may be sold: that of use, or else that until which they are best. */
    public @Nullable Gs1Date lastDay() {
        return expiresOn == null ? bestBefore : expiresOn;
    }

    private static Quantity weight(String digits, int decimals) {
        long thousandths = Long.parseLong(digits);
        for (int place = decimals; place < THOUSANDTHS; place++) {
            thousandths *= 10;
        }
        return Quantity.ofThousandths(thousandths);
    }

    private static <T> @Nullable T read(Map<Gs1Element, String> values, Gs1Element element,
            Function<String, @Nullable T> value) {
        String text = values.get(element);
        return text == null ? null : value.apply(text);
    }
}
