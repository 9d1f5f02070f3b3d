package io.tillbook.device.receipt;

import java.util.Locale;

/** A language that documents are printed in. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    /**
     * The language of a code.
     *
     * @throws IllegalArgumentException where documents are not printed in it
     */
    public static Language of(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "zh", "zh-cn" -> ZH;
            case "en" -> EN;
            default -> throw new IllegalArgumentException("language must be zh or en, not " + code);
        };
    }

    /** Its code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
