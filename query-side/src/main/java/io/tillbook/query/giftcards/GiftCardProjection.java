package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.giftcards.GiftCardView.HoldView;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gift cards by their numbers. */
final class GiftCardProjection implements Projection<GiftCardView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCard.class);
    }

    @Override
    public List<Step<GiftCardView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfCard event
                ? List.of(new Step<>(event.card().value(),
                        before -> after(Objects.requireNonNullElseGet(before, () -> GiftCardView.unknown(event.card())),
                                event, recorded.position())))
                : List.of();
    }

    private static GiftCardView after(GiftCardView card, OfCard event, long position) {
        return switch (event) {
            case CardIssued issued -> card.issued(issued.member(), issued.policy(), issued.location());
            case ValueLoaded loaded -> card.given(loaded.paidMinor(), loaded.bonusMinor(), loaded.until());
            case ValueImported imported ->
                card.given(imported.paidMinor(), imported.bonusMinor(), imported.until());
            case BonusGranted granted -> card.given(Money.ZERO, granted.amountMinor(), granted.until());
            case BonusTakenBack back -> Boolean.TRUE.equals(back.unloaded())
                    ? card.without(back.amountMinor()).asNew()
                    : card.without(back.amountMinor());
            case ValueAdjusted adjusted -> card.adjusted(adjusted.paidMinor(), adjusted.bonusMinor());
            case ValueMovedIn moved -> card.given(moved.paidMinor(), moved.bonusMinor(), moved.until());
            case ValueHeld held -> card.holding(
                    new HoldView(held.sale(), held.location(), held.amountMinor(), held.until()));
            case HoldEnded ended -> card.released(ended.sale());
            case ValueSpent spent -> card.spent(spent.paidMinor(), spent.bonusMinor());
            case CardOverdrawn overdrawn -> card.overdrawn(overdrawn.missingMinor());
            case ValueRefunded back -> card.back(back.paidMinor(), back.bonusMinor(), back.until(),
                    Boolean.TRUE.equals(back.replacementDue()) ? position : null);
            case CardSecretMissed _ -> card.missed();
            case CardBlocked blocked -> card.blocked(blocked.reason());
            case CardUnblocked _ -> card.unblocked();
            case CardExpired expired -> card.expired(expired.breakageFrom());
            case CardReplaced replaced -> card.closed(replaced.replacedBy());
            case ValueCashedOut _,PurchaseReturned _ -> card.closed(null);
            case ValueExpired _ -> card.broken();
        };
    }
}
