package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.query.pricing.promotion.UnneededQuotas.Unneeded;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives uses of limited promotions back to the pool that lie at locations where no sale can need them any more: the
 * promotion was stopped, its time is over, or another version is for other stores. A sale that is told of later draws
 * anew, and what is left of that is given back in its turn. The command follows from what the location has: sent again,
 * by this process or the next one, it changes nothing.
 */
final class WhenQuotaIsUnneededThenReturn {
    private static final Logger LOG = LoggerFactory.getLogger(WhenQuotaIsUnneededThenReturn.class);
    private static final String TYPE = "pricing.ReturnQuota";
    /** Baskets that were opened before keep a promotion for a while, and tills tell of sales with a delay. */
    static final Duration WAITS = Duration.ofDays(1);

    private final BiConsumer<Instant, Consumer<Unneeded>> unneeded;
    private final Commands commands;

    /** @param unneeded hands over what was not needed before a moment; may be behind the events */
    WhenQuotaIsUnneededThenReturn(BiConsumer<Instant, Consumer<Unneeded>> unneeded, Commands commands) {
        this.unneeded = unneeded;
        this.commands = commands;
    }

    /**
     * Gives back what is not needed at a moment; says how much there was.
     *
     * @throws RuntimeException when something could not be given back, after all else was
     */
    int giveBack(Instant now) {
        AtomicInteger found = new AtomicInteger();
        Failures failures = new Failures();
        unneeded.accept(now.minus(WAITS), each -> {
            found.incrementAndGet();
            failures.of(() -> giveBack(each));
        });
        failures.rethrow();
        return found.get();
    }

    private void giveBack(Unneeded each) {
        if (commands.send(id(each), new ReturnQuota(each.promotion(), each.location()),
                Cause.at(each.since())) instanceof CommandRefused refused) {
            // It was given back or used meanwhile; the views did not know it yet.
            LOG.debug("{} of {} was refused: {}", TYPE, each.promotion().value(), refused.rejection());
        }
    }

    private static CommandId id(Unneeded each) {
        return DerivedCommandId.of(TYPE, each.promotion().value(), each.location().value(),
                Long.toString(each.position()), each.since().toInstant().toString());
    }
}
