package io.tillbook.query.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which cards something is over: a hold, their own time, or that of their value. */
public final class DueCards {
    private final GiftCardViews views;

    DueCards(GiftCardViews views) {
        this.views = views;
    }

    /**
     * A card of which something is over.
     *
     * @param at since when
     */
    public record Due(CardNumber card, Instant at) {}

    /**
     * Cards of which something is over at a moment, at most so many, as far as the views know: those first that have
     * waited for longest.
     *
     * @param after the last of those before them; null from the beginning on
     */
    public List<Due> at(Instant now, @Nullable Due after, int most) {
        return views.due(now.toEpochMilli(), after, most)
                .stream()
                .map(StoredView::view)
                .map(card -> new Due(card.number(), Instant.ofEpochMilli(Objects.requireNonNull(card.dueMs()))))
                .toList();
    }
}
