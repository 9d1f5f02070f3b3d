package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
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

    /**
     * Gives an amount that a sale was paid with back to the lots that it came from, whatever has become of the card:
     * where it was replaced, to the one that is used in its place. Tells which that is.
     *
     * @param amount no more than the sale was paid with by it and did not come back before
     * @param returnId the return; null where what was captured comes back
     */
    static CardNumber back(CardNumber card, SaleId sale, @Nullable ReturnId returnId, LocationId location,
            Money amount, OffsetDateTime at, Draft draft) {
        PaidByCard paid = draft.of(CardsOfSale.at(sale)).of(card).orElseThrow();
        SaleCardRefunded back = paid.back(sale, amount);
        CardNumber target = Successors.current(card, draft);
        boolean isUsable = draft.of(GiftCard.at(target)).isUsable(at);
        draft.add(GiftCard.at(target), new ValueRefunded(target, sale, returnId, location, back.paidMinor(),
                back.bonusMinor(), back.settledMinor(), isUsable ? null : Boolean.TRUE));
        draft.add(CardsOfSale.at(sale), back);
        return target;
    }
}
