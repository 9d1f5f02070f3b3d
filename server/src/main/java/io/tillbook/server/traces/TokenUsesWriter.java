package io.tillbook.server.traces;

import io.tillbook.api.access.TokenId;
import io.tillbook.query.access.TokenUse;
import io.tillbook.query.access.TokenUseRepository;
import io.tillbook.server.security.TokenUses;
import java.time.Instant;
import java.util.Map;

/** Stores when tokens were used last. */
record TokenUsesWriter(TokenUses uses, TokenUseRepository stored) {
    boolean store() {
        Map<TokenId, Instant> waiting = uses.waiting();
        stored.saveAll(waiting.entrySet()
                .stream()
                .map(use -> new TokenUse(use.getKey().value(), use.getValue().toEpochMilli()))
                .toList());
        uses.stored(waiting);
        return false;
    }
}
