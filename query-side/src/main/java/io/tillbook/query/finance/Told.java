package io.tillbook.query.finance;

import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;

/**
 * What stocks and gift cards tell of themselves, with which the books are compared; in minor units.
 *
 * @param stockMinor by how much stocks are worth more
 * @param cardsMinor by how much more gift cards hold
 */
record Told(Money stockMinor, Money cardsMinor) {
    /** Raised where the same events tell something else: views are folded anew then. */
    static final int VERSION = 1;
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
            case StockWentNegative _,StockReserved _,StockUnreserved _ -> Money.ZERO;
            case BatchQuarantined _,BatchReleased _,StockCounted _,CountRevised _ -> Money.ZERO;
        };
    }

    /** All of them are named, so that none that changes what cards hold is forgotten. */
    private static Money change(GiftCardEvent event) {
        return switch (event) {
            case ValueLoaded loaded -> loaded.paidMinor().plus(loaded.bonusMinor());
            case BonusGranted granted -> granted.amountMinor();
            case BonusTakenBack back -> back.amountMinor().negated();
            case ValueImported imported -> imported.paidMinor().plus(imported.bonusMinor());
            case ValueAdjusted adjusted -> adjusted.paidMinor().plus(adjusted.bonusMinor());
            case ValueSpent spent -> spent.paidMinor().plus(spent.bonusMinor()).negated();
            case ValueRefunded back -> back.paidMinor().plus(back.bonusMinor());
            case ValueCashedOut paid -> paid.paidMinor().plus(paid.forfeitedMinor()).negated();
            case PurchaseReturned back -> back.paidMinor().plus(back.bonusMinor()).negated();
            case ValueExpired over -> over.paidMinor().plus(over.bonusMinor()).negated();
            // What leaves a card that is replaced is on the other one at once.
            case CardReplaced _,ValueMovedIn _ -> Money.ZERO;
            case CardIssued _,ValueHeld _,HoldEnded _,CardOverdrawn _,CardSecretMissed _ -> Money.ZERO;
            case CardBlocked _,CardUnblocked _,CardExpired _,LoadReceiptTaken _ -> Money.ZERO;
            case SaleCardSpent _,SaleCardRefunded _,GiftCardRulesSet _ -> Money.ZERO;
        };
    }

    boolean isNothing() {
        return stockMinor.isZero() && cardsMinor.isZero();
    }

    Told plus(Told other) {
        return new Told(stockMinor.plus(other.stockMinor), cardsMinor.plus(other.cardsMinor));
    }
}
