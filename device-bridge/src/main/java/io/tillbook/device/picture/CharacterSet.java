package io.tillbook.device.picture;

import java.nio.charset.Charset;

/** With which of its character sets a receipt printer for China prints a character. */
public enum CharacterSet {
    /** A narrow character of ASCII. */
    ASCII,
    /** A narrow letter of western Europe, of the code page 1252; not to be had while Chinese is on. */
    LATIN,
    /** A Chinese character or sign of two bytes. */
    CHINESE,
    /** Printers have no such character: it is drawn. */
    NONE;

    /** Two bytes of it are GBK, which all printers for China know; of its four bytes cheap ones make rubbish. */
    public static final Charset GB18030 = Charset.forName("GB18030");
    /** Windows' code page for western Europe. */
    public static final Charset WESTERN = Charset.forName("windows-1252");
    /** From here on, characters that no set has are drawn as wide as Chinese ones. */
    static final int FIRST_WIDE = 0x2e80;
    private static final int FIRST_PRINTED = 0x20;
    private static final int FIRST_NOT_ASCII = 0x7f;

    /** The set of a character. */
    public static CharacterSet of(int character) {
        if (character < FIRST_NOT_ASCII) {
            return character >= FIRST_PRINTED ? ASCII : NONE;
        }
        String text = Character.toString(character);
        boolean isWestern = WESTERN.newEncoder().canEncode(text);
        if (isWestern && Character.isLetter(character)) {
            return LATIN;
        }
        byte[] chinese = text.getBytes(GB18030);
        return chinese.length == 2 ? CHINESE : isWestern && !Character.isISOControl(character) ? LATIN : NONE;
    }

    /**
     * A text as it can be printed. The sign of the yuan is that of Chinese sets (U+FFE5): the other one (U+00A5) has
     * four bytes. Controls, line ends among them, become spaces: what a name holds must not command a printer.
     */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> character == '¥' ? '￥' : character)
                .map(character -> Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                        ? ' '
                        : character)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
