package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Rules by the moment from which on they hold. */
final class RulesProjection implements Projection<RulesView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GiftCardRulesSet.class);
    }

    @Override
    public List<Step<RulesView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof GiftCardRulesSet set
                ? List.of(new Step<>(set.from().toInstant().toString(), _ -> RulesView.of(set)))
                : List.of();
    }
}
