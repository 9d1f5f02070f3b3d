package io.tillbook.query.finance;

import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;

/**
 * What stocks and gift cards tell of themselves, with which the books are compared; in minor units.
 *
 * @param stockMinor by how much stocks are worth more
 * @param cardsMinor by how much more gift cards hold
 */
record Told(Money stockMinor, Money cardsMinor) {
    static final Told NOTHING = new Told(Money.ZERO, Money.ZERO);

    static Told by(Event event) {
        return switch (event) {
            case InventoryEvent stock -> new Told(change(stock), Money.ZERO);
            case GiftCardEvent card -> new Told(Money.ZERO, change(card));
            default -> NOTHING;
        };
    }

    private static Money change(InventoryEvent event) {
        return switch (event) {
            case StockReceived in -> in.costMinor().minus(in.varianceMinor());
            case StockIssued out -> out.costMinor().negated();
            case StockAdjusted fix -> fix.valueMinor();
            default -> Money.ZERO;
        };
    }

    private static Money change(GiftCardEvent event) {
        return switch (event) {
            case ValueLoaded loaded -> loaded.paidMinor().plus(loaded.bonusMinor());
            case BonusGranted granted -> granted.amountMinor();
            case ValueSpent spent -> spent.paidMinor().plus(spent.bonusMinor()).negated();
            case ValueRefunded back -> back.paidMinor().plus(back.bonusMinor());
            case ValueCashedOut paid -> paid.paidMinor().plus(paid.forfeitedMinor()).negated();
            case PurchaseReturned back -> back.paidMinor().plus(back.bonusMinor()).negated();
            case ValueExpired over -> over.paidMinor().plus(over.bonusMinor()).negated();
            default -> Money.ZERO;
        };
    }

    boolean isNothing() {
        return stockMinor.isZero() && cardsMinor.isZero();
    }

    Told plus(Told other) {
        return new Told(stockMinor.plus(other.stockMinor), cardsMinor.plus(other.cardsMinor));
    }
}
