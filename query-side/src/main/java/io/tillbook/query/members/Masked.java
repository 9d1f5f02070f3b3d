package io.tillbook.query.members;

/** Personal data as they are shown to who may not see them: enough to tell whether it is who stands there. */
final class Masked {
    private static final String HIDDEN = "**";
    private static final int LONG_NUMBER = 11;
    private static final int NUMBER = 7;
    private static final int FIRST = 3;
    private static final int LAST = 4;
    private static final int FEW = 2;

    private Masked() {}

    /** The first character of a name, as in 李**. */
    static String name(String name) {
        String plain = name.strip();
        return plain.substring(0, plain.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** Three digits in front and four at the end, as in 139****5678; of short ones fewer. */
    static String number(String number) {
        String plain = number.replaceAll("[\\s\\u3000()-]+", "");
        int length = plain.length();
        if (length >= LONG_NUMBER) {
            return plain.substring(0, FIRST) + HIDDEN + HIDDEN + plain.substring(length - LAST);
        }
        return HIDDEN + HIDDEN + plain.substring(length - (length >= NUMBER ? LAST : Math.min(FEW, length / FEW)));
    }

    /** The first character of an address and where it is, as in x**@example.com. */
    static String mail(String mail) {
        String plain = mail.strip();
        int at = plain.indexOf('@');
        return at < 1 ? HIDDEN : plain.substring(0, plain.offsetByCodePoints(0, 1)) + HIDDEN + plain.substring(at);
    }
}
