package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.CardPostings;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What cards did to the accounts, by months of whoever sent it. */
final class LiabilityMonthProjection implements Projection<LiabilityMonthView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCard.class);
    }

    @Override
    public List<Step<LiabilityMonthView>> steps(RecordedEvent recorded) {
        List<Posting> postings = recorded.event() instanceof OfCard event ? CardPostings.of(event) : List.of();
        String month = YearMonth.from(recorded.occurrence().occurredAt()).toString();
        return postings.isEmpty() ? List.of()
                : List.of(new Step<>(month,
                        before -> Objects.requireNonNullElseGet(before, () -> LiabilityMonthView.empty(month))
                                .plus(postings)));
    }
}
