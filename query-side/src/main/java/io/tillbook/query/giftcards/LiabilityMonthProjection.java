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
    private final BusinessDays days;

    LiabilityMonthProjection(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCard.class);
    }

    @Override
    public List<Step<LiabilityMonthView>> steps(RecordedEvent recorded) {
        List<Posting> postings = recorded.event() instanceof OfCard event ? CardPostings.of(event) : List.of();
        return postings.isEmpty() ? List.of() : List.of(step(YearMonth.from(days.of(recorded)).toString(), postings));
    }

    private static Step<LiabilityMonthView> step(String month, List<Posting> postings) {
        return new Step<>(month,
                before -> Objects.requireNonNullElseGet(before, () -> LiabilityMonthView.empty(month)).plus(postings));
    }
}
