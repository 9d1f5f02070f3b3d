package io.tillbook.api.kernel;

/** Phone numbers as all have them who write them differently. */
public final class PhoneNumber {
    /** A Chinese mobile number, with its country. */
    private static final String CHINESE = "\\+?861[3-9]\\d{9}";
    private static final int CHINESE_DIGITS = 11;
    private static final String NUMBER = "\\+?\\d{5,15}";
    private static final String INTERNATIONAL = "00";
    private static final char WIDE_ZERO = '０';
    private static final char WIDE_NINE = '９';
    private static final char WIDE_PLUS = '＋';

    private PhoneNumber() {}

    /**
     * A number without spaces, dashes and brackets, its full-width digits (１３８) as plain ones, and a Chinese mobile
     * number without its country: +86 138 0013 8001, 0086-13800138001 and 13800138001 are one.
     */
    public static String plain(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int place = 0; place < written.length(); place++) {
            char character = narrow(written.charAt(place));
            if (character == '+' || (character >= '0' && character <= '9')) {
                digits.append(character);
            }
        }
        String text = digits.toString();
        String international = text.startsWith(INTERNATIONAL) ? "+" + text.substring(INTERNATIONAL.length()) : text;
        return international.matches(CHINESE) ? international.substring(international.length() - CHINESE_DIGITS)
                : international;
    }

    /** Whether a text is one, however it is written: 5 to 15 digits, and nothing but what people put between them. */
    public static boolean isOne(String written) {
        return plain(written).matches(NUMBER) && written.chars().noneMatch(Character::isLetter);
    }

    private static char narrow(char character) {
        if (character == WIDE_PLUS) {
            return '+';
        }
        return character >= WIDE_ZERO && character <= WIDE_NINE ? (char) (character - WIDE_ZERO + '0') : character;
    }
}
