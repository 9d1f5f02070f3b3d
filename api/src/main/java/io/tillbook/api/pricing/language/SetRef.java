package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.basket.ProductSetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product set as it was in one version, written as {@code YOG@3}.
 *
 * @param set which set
 * @param version which version of it, from 1
 */
public record SetRef(ProductSetId set, int version) {
    private static final char SEPARATOR = '@';
    private static final int MOST_DIGITS = 6;

    /** What a text names. */
    public static SetRef of(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        String digits = text.substring(at + 1);
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS && digits.charAt(0) != '0'
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (at < 1 || !isNumber) {
            throw new InvalidField("", "must be a product set with its version, such as YOG@3");
        }
        return new SetRef(new ProductSetId(text.substring(0, at)), Integer.parseInt(digits));
    }

    static @Nullable List<String> checked(String field, @Nullable List<String> texts) {
        List<String> names = Texts.names(field, texts);
        for (int place = 0; names != null && place < names.size(); place++) {
            try {
                of(names.get(place));
            } catch (InvalidField malformed) {
                throw new InvalidField(field + "/" + place, malformed.reason());
            }
        }
        return names;
    }

    /** Its text. */
    public String text() {
        return set.value() + SEPARATOR + version;
    }
}
