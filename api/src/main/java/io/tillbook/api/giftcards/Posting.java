package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.Money;

/**
 * One side of a movement of a card, in double entry.
 *
 * @param account the account
 * @param debitMinor what it is debited with, in minor units; below zero where it is credited
 */
public record Posting(CardAccount account, Money debitMinor) {}
