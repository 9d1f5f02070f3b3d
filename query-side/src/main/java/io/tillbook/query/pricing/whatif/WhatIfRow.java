package io.tillbook.query.pricing.whatif;

/**
 * The figures of some of the baskets.
 *
 * @param by what they are told apart by
 * @param key which of them: a location, a business day, an hour of the day from {@code 00} to {@code 23}, a category, a
 *     tier, a segment; {@code UNKNOWN} where the sale of a member does not tell, empty where there is none
 */
public record WhatIfRow(By by, String key, WhatIfFigures figures) {
    /** What baskets are told apart by. */
    public enum By {
        /** The location. */
        STORE,
        /** The business day. */
        DAY,
        /** The hour, by the clock of the store. */
        HOUR,
        /** The category of goods; a basket counts in each that it has goods of. */
        CATEGORY,
        /** The tier of the member who bought, as the sale knew it. */
        TIER,
        /** The segments of the member who bought, as the sale knew them; a basket counts in each. */
        SEGMENT
    }
}
