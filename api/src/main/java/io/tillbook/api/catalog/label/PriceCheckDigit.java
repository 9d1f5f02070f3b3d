package io.tillbook.api.catalog.label;

import java.util.List;

/**
 * The check digit of a price of four or five digits, after the General Specifications of GS1: each digit is weighed by
 * its place, so that every wrong digit is noticed.
 */
final class PriceCheckDigit {
    /** What becomes of the digits 0 to 9 by each weight. */
    private static final String TIMES_2_LESS = "0246891357";
    private static final String TIMES_3 = "0369258147";
    private static final String TIMES_5_MORE = "0516273849";
    private static final String TIMES_5_LESS = "0594837261";

    private static final List<String> OF_4 = List.of(TIMES_2_LESS, TIMES_2_LESS, TIMES_3, TIMES_5_LESS);
    private static final List<String> OF_5 =
            List.of(TIMES_5_MORE, TIMES_2_LESS, TIMES_5_LESS, TIMES_5_MORE, TIMES_2_LESS);

    private PriceCheckDigit() {}

    /** Whether there is one for prices of so many digits. */
    static boolean isFor(int digits) {
        return digits == OF_4.size() || digits == OF_5.size();
    }

    /** The check digit of a price. */
    static char of(String price) {
        if (price.length() == OF_4.size()) {
            return digit(weighed(price, OF_4) * 3);
        }
        return digit(TIMES_5_LESS.indexOf(digit(-weighed(price, OF_5))));
    }

    private static int weighed(String price, List<String> weights) {
        int sum = 0;
        for (int place = 0; place < price.length(); place++) {
            sum += weights.get(place).charAt(price.charAt(place) - '0') - '0';
        }
        return sum;
    }

    private static char digit(int number) {
        return (char) ('0' + Math.floorMod(number, 10));
    }
}
