package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Figures as scales send them. */
final class Digits {
    private static final int THOUSANDTHS = 3;

    private Digits() {}

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Thousandths of a decimal number; nothing where it is none, or has more than three decimals. */
    static Optional<Quantity> decimal(String text) {
        String number = text.strip();
        if (!number.matches("-? *[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        String plain = number.replace(" ", "");
        int point = plain.indexOf('.');
        int decimals = point < 0 ? 0 : plain.length() - point - 1;
        String digits = plain.replace(".", "") + "0".repeat(THOUSANDTHS - decimals);
        return Optional.of(Quantity.ofThousandths(Long.parseLong(digits)));
    }

    /** A whole number of so many decimals as thousandths; nothing where it is none. */
    static Optional<Quantity> implied(String digits, int decimals) {
        return digits.matches("[0-9]{1,9}") ? Optional.of(Quantity.ofThousandths(
                Long.parseLong(digits + "0".repeat(THOUSANDTHS - decimals)))) : Optional.empty();
    }
}
