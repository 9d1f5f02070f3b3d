package io.tillbook.server.automation.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.query.giftcards.DueCards.Due;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends holds of value, and cards, whose time is over. The command follows from the card and from when something of it
 * was over, its id and its moment too: sent again, by this process or the next one, it changes nothing.
 */
final class WhenCardIsDueThenExpire {
    private static final Logger LOG = LoggerFactory.getLogger(WhenCardIsDueThenExpire.class);
    static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "giftcards.ExpireCard";

    private final DuePages due;
    private final Commands commands;

    /** Cards of which something is over at a moment, in their order; may be behind the events. */
    @FunctionalInterface
    interface DuePages {
        /**
         * At most so many of them.
         *
         * @param after the last of those before; null from the beginning on
         */
        List<Due> at(Instant now, @Nullable Due after, int most);
    }

    WhenCardIsDueThenExpire(DuePages due, Commands commands) {
        this.due = due;
        this.commands = commands;
    }

    /**
     * Ends what is due at a moment, the longest due first; says how many there were. All of them are tried, so that
     * those that stay due keep none of the others back.
     *
     * @throws RuntimeException when some could not be ended, after all others were
     */
    int expire(Instant now) {
        Failures failures = new Failures();
        int count = 0;
        List<Due> page = due.at(now, null, MOST_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(each -> failures.of(() -> end(each)));
            count += page.size();
            page = page.size() < MOST_AT_ONCE ? List.of() : due.at(now, page.getLast(), MOST_AT_ONCE);
        }
        failures.rethrow();
        return count;
    }

    private void end(Due each) {
        CommandId id = DerivedCommandId.of(TYPE, each.card().value(), each.at().toString());
        if (commands.send(id, new ExpireCard(each.card()),
                Cause.at(each.at().atOffset(ZoneOffset.UTC))) instanceof CommandRefused refused) {
            // It has ended meanwhile, or is held for longer; the views did not know it yet.
            LOG.debug("{} of {} was refused: {}", TYPE, each.card().masked(), refused.rejection());
        }
    }
}
