package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/**
 * Cards that have taken the place of others: what comes back to a card that was replaced comes back to the last one.
 */
final class Successors {
    private static final int MOST = 8;

    private Successors() {}

    /** The card that is used in the place of one now. */
    static CardNumber current(CardNumber card, States states) {
        CardNumber current = card;
        for (int replaced = 0; replaced < MOST; replaced++) {
            CardNumber next = states.of(GiftCard.at(current)).replacedBy();
            if (next == null) {
                return current;
            }
            current = next;
        }
        return current;
    }

    /** A footprint, and may change the card that is used in the place of one, whichever that is. */
    static Footprint writing(Footprint footprint, CardNumber card, States known) {
        Footprint all = footprint.writing(GiftCard.at(card));
        CardNumber current = card;
        for (int replaced = 0; replaced < MOST; replaced++) {
            CardNumber next = known.of(GiftCard.at(current)).replacedBy();
            if (next == null) {
                return all;
            }
            current = next;
            all = all.writing(GiftCard.at(current));
        }
        return all;
    }
}
