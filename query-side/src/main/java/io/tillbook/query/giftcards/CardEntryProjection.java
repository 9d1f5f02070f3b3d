package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.CardPostings;
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
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to cards, one document for each event: a card that is used without end has as many. */
final class CardEntryProjection implements Projection<CardEntryView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCard.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<CardEntryView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfCard event
                ? List.of(new Step<>(CardEntryView.key(event.card(), recorded.position()),
                        _ -> new CardEntryView(event.card(), recorded.position(), event.getClass().getSimpleName(),
                                recorded.occurrence().occurredAt(), about(event), CardPostings.of(event))))
                : List.of();
    }

    private static @Nullable String about(OfCard event) {
        return switch (event) {
            case ValueHeld held -> held.sale().value();
            case HoldEnded ended -> ended.sale().value();
            case ValueSpent spent -> spent.sale().value();
            case CardOverdrawn overdrawn -> overdrawn.sale().value();
            case ValueRefunded back -> back.returnId() == null ? back.sale().value() : back.returnId().value();
            case ValueLoaded loaded -> loaded.location().value();
            case ValueCashedOut paidOut -> paidOut.location().value();
            case PurchaseReturned returned -> returned.location().value();
            case CardReplaced replaced -> replaced.replacedBy().masked();
            case ValueMovedIn moved -> moved.from().masked();
            case ValueAdjusted adjusted -> adjusted.reason();
            case ValueImported imported -> imported.location() == null ? null : imported.location().value();
            case CardIssued _,BonusGranted _,CardSecretMissed _,CardBlocked _,CardUnblocked _ -> null;
            case CardExpired _,ValueExpired _,BonusTakenBack _ -> null;
        };
    }
}
