package io.tillbook.query.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which gift cards were issued to members. */
public final class MemberGiftCards {
    private final GiftCardViews views;

    MemberGiftCards(GiftCardViews views) {
        this.views = views;
    }

    /**
     * A card of a member.
     *
     * @param paidMinor what is left of what was paid for, in minor units
     * @param bonusMinor what is left of what was given, in minor units
     * @param until the first moment at which it can be used no longer
     */
    public record Owned(CardNumber card, CardState state, Money paidMinor, Money bonusMinor,
            @Nullable OffsetDateTime until) {}

    /** The cards of a member, at most so many. */
    public List<Owned> of(MemberId member, int most) {
        return views.of(List.of(member), most)
                .stream()
                .map(card -> new Owned(card.number(), card.state(), card.paidMinor(), card.bonusMinor(), card.until()))
                .toList();
    }
}
