package io.tillbook.server.automation.members;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.query.members.standing.MemberStandings.DueReview;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reviews tiers whose time is over, after midnight in the time zone of the chain. The command follows from the member,
 * the last day and the day of the review: sent again, by this process or the next one, it changes nothing; one that was
 * refused is tried again the next day.
 */
final class WhenTierIsDueThenReview {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTierIsDueThenReview.class);
    static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "members.ReviewTier";

    private final BiFunction<LocalDate, Integer, List<DueReview>> due;
    private final Supplier<ZoneId> zone;
    private final Commands commands;

    /**
     * @param due members whose tier is to be reviewed on a day, at most so many; may be behind the events
     * @param zone the time zone of the chain
     */
    WhenTierIsDueThenReview(BiFunction<LocalDate, Integer, List<DueReview>> due, Supplier<ZoneId> zone,
            Commands commands) {
        this.due = due;
        this.zone = zone;
        this.commands = commands;
    }

    /**
     * Reviews what is due at a moment, the longest due first; says how many there were.
     *
     * @throws RuntimeException when some could not be reviewed, after all others were
     */
    int review(Instant now) {
        ZoneId chain = zone.get();
        LocalDate today = LocalDate.ofInstant(now, chain);
        List<DueReview> found = due.apply(today, MOST_AT_ONCE);
        Failures failures = new Failures();
        found.forEach(each -> failures.of(() -> review(each, today, chain)));
        failures.rethrow();
        return found.size();
    }

    private void review(DueReview each, LocalDate today, ZoneId chain) {
        CommandId id = DerivedCommandId.of(TYPE, each.member().value(), each.until().toString(), today.toString());
        if (commands.send(id, new ReviewTier(each.member(), each.until()),
                Cause.at(today.atStartOfDay(chain).toOffsetDateTime())) instanceof CommandRefused refused) {
            // A sale has done it meanwhile; the views did not know it yet.
            LOG.debug("{} of {} was refused: {}", TYPE, each.member().value(), refused.rejection());
        }
    }
}
