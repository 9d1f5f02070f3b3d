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
import java.util.function.BiFunction;
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

    private final BiFunction<Instant, Integer, List<Due>> due;
    private final Commands commands;

    /**
     * @param due cards of which something is over at a moment, at most so many; may be behind the events
     */
    WhenCardIsDueThenExpire(BiFunction<Instant, Integer, List<Due>> due, Commands commands) {
        this.due = due;
        this.commands = commands;
    }

    /**
     * Ends what is due at a moment, the longest due first; says how many there were.
     *
     * @throws RuntimeException when some could not be ended, after all others were
     */
    int expire(Instant now) {
        List<Due> found = due.apply(now, MOST_AT_ONCE);
        Failures failures = new Failures();
        found.forEach(each -> failures.of(() -> end(each)));
        failures.rethrow();
        return found.size();
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
