package io.tillbook.device.picture;

/** How many columns of a receipt characters take: Chinese ones two, all others one. */
public final class TextWidth {
    private TextWidth() {}

    /** Columns of a text. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** Columns of a character. */
    public static int of(int character) {
        return switch (CharacterSet.of(character)) {
            case ASCII, LATIN -> 1;
            case CHINESE -> 2;
            case NONE -> character < CharacterSet.FIRST_WIDE ? 1 : 2;
        };
    }
}
