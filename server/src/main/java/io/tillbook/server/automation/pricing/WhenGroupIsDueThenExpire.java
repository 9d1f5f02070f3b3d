package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.query.pricing.groupbuy.DueGroups.Due;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that groups have failed whose time is over. The command follows from the group alone, its id and its moment
 * too: sent again, by this process or the next one, it changes nothing.
 */
final class WhenGroupIsDueThenExpire {
    private static final Logger LOG = LoggerFactory.getLogger(WhenGroupIsDueThenExpire.class);
    private static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "pricing.ExpireGroup";

    private final BiFunction<Instant, Integer, List<Due>> due;
    private final Commands commands;

    /**
     * @param due open groups whose time is over at a moment, at most so many; may be behind the events
     */
    WhenGroupIsDueThenExpire(BiFunction<Instant, Integer, List<Due>> due, Commands commands) {
        this.due = due;
        this.commands = commands;
    }

    /**
     * Ends what is due at a moment, the longest due first.
     *
     * @throws RuntimeException when some could not be ended, after all others were
     */
    void expire(Instant now) {
        Failures failures = new Failures();
        due.apply(now, MOST_AT_ONCE).forEach(each -> failures.of(() -> end(each)));
        failures.rethrow();
    }

    private void end(Due each) {
        if (commands.send(DerivedCommandId.of(TYPE, each.id().value()), new ExpireGroup(each.id()),
                Cause.at(each.until())) instanceof CommandRefused refused) {
            // It was completed in its last moment; the views did not know it yet.
            LOG.debug("{} of {} was refused: {}", TYPE, each.id().value(), refused.rejection());
        }
    }
}
