package io.tillbook.query.loyaltystamps;

import io.tillbook.api.loyaltystamps.CardId;

/**
 * A card.
 *
 * @param id the card
 * @param stamps how many stamps it has
 */
record StampCardView(CardId id, int stamps) {}
