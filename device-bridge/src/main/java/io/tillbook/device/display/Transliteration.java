package io.tillbook.device.display;

import java.text.Normalizer;
import java.util.Map;

/** Texts in the letters that displays have: accents fall away, signs have another spelling, the rest is left out. */
final class Transliteration {
    private static final Map<Character, String> SPELLED = Map.ofEntries(Map.entry('¥', "Y"), Map.entry('￥', "Y"),
            Map.entry('€', "EUR"), Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('ø', "o"),
            Map.entry('×', "x"), Map.entry('－', "-"), Map.entry('—', "-"), Map.entry('–', "-"), Map.entry('’', "'"),
            Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('，', ","), Map.entry('。', "."),
            Map.entry('：', ":"), Map.entry('（', "("), Map.entry('）', ")"), Map.entry('克', "g"),
            Map.entry('元', "Y"));
    private static final int FIRST_LETTER = 0x20;
    private static final int LAST_LETTER = 0x7e;

    private Transliteration() {}

    /** The same in ASCII. */
    static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (letter >= FIRST_LETTER && letter <= LAST_LETTER) {
                ascii.append(letter);
            } else {
                ascii.append(SPELLED.getOrDefault(letter, ""));
            }
        }
        return ascii.toString().strip().replaceAll(" +", " ");
    }
}
