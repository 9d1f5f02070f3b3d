package io.tillbook.server.payments.transport;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as providers write them: in yuan, with a point. */
public final class Yuan {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final int MINOR_DIGITS = 2;
    private static final int FEE_DIGITS = 5;

    private Yuan() {}

    /**
     * An amount in minor units.
     *
     * @param text such as {@code 12.30}
     * @throws IllegalArgumentException when it is none, or has a part of a fen
     */
    public static long minor(String text) {
        return scaled(text, MINOR_DIGITS);
    }

    /**
     * A fee in hundred-thousandths of a yuan.
     *
     * @param text such as {@code 0.48640}
     * @throws IllegalArgumentException when it is none, or is finer than that
     */
    public static long e5(String text) {
        return scaled(text, FEE_DIGITS);
    }

    /** An amount in minor units as providers read it: {@code 0.01}. */
    public static String text(long minor) {
        return BigDecimal.valueOf(minor, MINOR_DIGITS).toPlainString();
    }

    private static long scaled(String text, int digits) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("is no amount");
        }
        try {
            return new BigDecimal(text).movePointRight(digits).longValueExact();
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException("has more than " + digits + " decimals", finer);
        }
    }
}
