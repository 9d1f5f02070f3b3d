package io.tillbook.query.access;

import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tokens by id. */
final class TokenProjection implements Projection<TokenView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TokenIssued.class, TokenRevoked.class);
    }

    @Override
    public List<Step<TokenView>> steps(RecordedEvent recorded) {
        Occurrence occurrence = recorded.occurrence();
        if (recorded.event() instanceof TokenIssued event) {
            return List.of(new Step<>(event.token().value(),
                    _ -> TokenView.of(event, occurrence.occurredAt(), occurrence.actor())));
        }
        return recorded.event() instanceof TokenRevoked event
                ? List.of(new Step<>(event.token().value(), before -> Objects.requireNonNull(before)
                        .revoked(occurrence.occurredAt(), event.reason())))
                : List.of();
    }
}
