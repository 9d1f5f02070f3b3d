package io.tillbook.server.automation.coupons;

import io.tillbook.api.coupons.CouponCommand.ExpireCoupon;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.query.coupons.DueHolds.Due;
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
 * Ends holds of coupons whose time is over. The command follows from the hold alone, its id and its moment too: sent
 * again, by this process or the next one, it changes nothing.
 */
final class WhenHoldIsDueThenExpire {
    private static final Logger LOG = LoggerFactory.getLogger(WhenHoldIsDueThenExpire.class);
    static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "coupons.ExpireCoupon";

    private final BiFunction<Instant, Integer, List<Due>> due;
    private final Commands commands;

    /**
     * @param due holds whose time is over at a moment, at most so many; may be behind the events
     */
    WhenHoldIsDueThenExpire(BiFunction<Instant, Integer, List<Due>> due, Commands commands) {
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
        if (commands.send(id(each), new ExpireCoupon(each.campaign(), each.serial()),
                Cause.at(each.until())) instanceof CommandRefused refused) {
            // It has ended meanwhile, or is held for longer; the views did not know it yet.
            LOG.debug("{} of {} {} was refused: {}", TYPE, each.campaign().value(), each.serial(), refused.rejection());
        }
    }

    private static CommandId id(Due each) {
        return DerivedCommandId.of(TYPE, each.campaign().value(), Integer.toString(each.serial()),
                each.sale().value(), each.until().toInstant().toString());
    }
}
