package io.tillbook.query.report;

/**
 * A column of a report.
 *
 * @param id what programs call it; that of an amount ends in {@code Minor}
 * @param zh what people call it in Chinese
 * @param en what people call it in English
 * @param kind what stands in it
 */
public record Column(String id, String zh, String en, Kind kind) {
    /** What stands in a column. */
    public enum Kind {
        /** Words. */
        WORDS,
        /** Long words, to which the page leaves what others do not need. */
        TEXT,
        /** Days. */
        DAY,
        /** Whole numbers. */
        COUNT,
        /** Amounts of money. */
        AMOUNT
    }

    /** A column of words. */
    public static Column words(String id, String zh, String en) {
        return new Column(id, zh, en, Kind.WORDS);
    }

    /** A column of long words. */
    public static Column text(String id, String zh, String en) {
        return new Column(id, zh, en, Kind.TEXT);
    }

    /** A column of amounts. */
    public static Column amount(String id, String zh, String en) {
        return new Column(id, zh, en, Kind.AMOUNT);
    }
}
