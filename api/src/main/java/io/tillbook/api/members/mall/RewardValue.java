package io.tillbook.api.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.Money;

/**
 * Value on a gift card that a member had for points.
 *
 * @param card which card it was given to
 * @param amountMinor how much, in minor units
 */
public record RewardValue(CardNumber card, Money amountMinor) {}
