package io.tillbook.server.members;

import io.tillbook.api.kernel.PhoneNumber;
import java.util.List;

/**
 * Whose phones are sent codes: messages to some countries cost a hundred times as much, which strangers live on who ask
 * for them.
 *
 * @param codes codes of countries, without +
 */
record PhonesOfCountries(List<String> codes) {
    private static final String CHINA = "86";
    private static final String CHINESE = "1[3-9]\\d{9}";

    /** Takes a copy. */
    PhonesOfCountries {
        codes = List.copyOf(codes);
    }

    /** Whether a number is of one of them. Without a code of a country, only Chinese mobile numbers are of any. */
    boolean have(String phone) {
        String plain = PhoneNumber.plain(phone);
        return plain.startsWith("+") ? codes.stream().anyMatch(code -> plain.startsWith(code, 1))
                : codes.contains(CHINA) && plain.matches(CHINESE);
    }
}
