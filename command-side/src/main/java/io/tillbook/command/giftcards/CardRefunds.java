package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.giftcards.CardsOfSale.PaidByCard;
import io.tillbook.command.kernel.Draft;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What was paid with cards, and comes back. */
final class CardRefunds {
    private CardRefunds() {}

    /** For so many days value can be used that comes back to a card whose time is over. */
    static final int DAYS_AGAIN = 30;

    /**
     * Gives an amount that a sale was paid with back to the lots that it came from, whatever has become of the card:
     * where it was replaced, to the one that is used in its place. One whose time is over can be used again for a
     * while. Tells which card that is.
     *
     * @param amount no more than the sale was paid with by it and did not come back before
     * @param returnId the return; null where what was captured comes back
     * @param now the moment of the server
     */
    static CardNumber back(CardNumber card, SaleId sale, @Nullable ReturnId returnId, LocationId location,
            Money amount, OffsetDateTime now, Draft draft) {
        PaidByCard paid = draft.of(CardsOfSale.at(sale)).of(card).orElseThrow();
        SaleCardRefunded back = paid.back(sale, amount);
        CardNumber target = Successors.current(card, draft);
        GiftCard known = draft.of(GiftCard.at(target));
        boolean isMore = !back.paidMinor().plus(back.bonusMinor()).isZero();
        OffsetDateTime until = isMore ? again(known, now) : null;
        boolean isUsable = known.isUsable(now)
                || (until != null && (known.state() == CardState.ACTIVE || known.state() == CardState.EXPIRED));
        draft.add(GiftCard.at(target), new ValueRefunded(target, sale, returnId, location, back.paidMinor(),
                back.bonusMinor(), back.settledMinor(), isUsable ? null : Boolean.TRUE, until));
        draft.add(CardsOfSale.at(sale), back);
        return target;
    }

    /** Until when a card can be used once more that something comes back to; null where its time is not over. */
    private static @Nullable OffsetDateTime again(GiftCard card, OffsetDateTime now) {
        return card.state() != CardState.CLOSED && card.isPastItsEnd(now) ? now.plusDays(DAYS_AGAIN) : null;
    }
}
