package io.tillbook.api.catalog.label;

import java.util.List;
import java.util.Random;

/** Prints labels, by another way than they are read. */
record Labels(LabelLayout layout, String item, long quantity, long price) {
    private static final List<String> PATTERNS = List.of("21IIIIIWWWWWC", "22IIIIIPPPPPC", "02IIIIIVPPPPC",
            "23IIIIVPPPPPC", "2400IIIIWWWWC", "25IIIIIWWWWWPPPPPC", "26IIIIPPPPPVWWWWWC", "27IIIIIIWWWWC");

    static Labels some(Random random) {
        String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
        Integer decimals = pattern.contains("W") && random.nextBoolean() ? Integer.valueOf(random.nextInt(4)) : null;
        return new Labels(new LabelLayout(pattern, decimals), digits(random, count(pattern, 'I')),
                number(random, count(pattern, 'W')), number(random, count(pattern, 'P')));
    }

    /** The digits that are printed. */
    String code() {
        String pattern = layout.pattern();
        String printed = padded(price, count(pattern, 'P'));
        String code = pattern.replaceFirst("I+", item)
                .replaceFirst("W+", padded(quantity, count(pattern, 'W')))
                .replaceFirst("P+", printed)
                .replaceFirst("V", pattern.contains("V") ? String.valueOf(PriceCheckDigit.of(printed)) : "")
                .replace("C", "");
        return closed(code);
    }

    /** A code with its check digit behind it. */
    static String closed(String code) {
        int sum = 0;
        boolean isThird = true;
        for (int place = code.length() - 1; place >= 0; place--) {
            sum += (isThird ? 3 : 1) * Character.digit(code.charAt(place), 10);
            isThird = !isThird;
        }
        return code + (10 - sum % 10) % 10;
    }

    static int count(String pattern, char letter) {
        return (int) pattern.chars().filter(each -> each == letter).count();
    }

    private static String padded(long number, int places) {
        return places == 0 ? "" : ("%0" + places + "d").formatted(number);
    }

    private static String digits(Random random, int places) {
        return padded(random.nextLong((long) Math.pow(10, places)), places);
    }

    private static long number(Random random, int places) {
        return places == 0 ? 0 : 1 + random.nextLong((long) Math.pow(10, places) - 1);
    }
}
