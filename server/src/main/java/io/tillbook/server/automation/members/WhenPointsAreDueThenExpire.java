package io.tillbook.server.automation.members;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsCommand;
import io.tillbook.query.members.points.DuePoints.Announced;
import io.tillbook.query.members.points.DuePoints.Lost;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces that points will be lost, and writes them off once their last day is over everywhere. Each command follows
 * from the member and the day: sent again, by this process or the next one, it changes nothing. An announcement that
 * was refused is tried again the next day.
 */
final class WhenPointsAreDueThenExpire {
    private static final Logger LOG = LoggerFactory.getLogger(WhenPointsAreDueThenExpire.class);
    static final int MOST_AT_ONCE = 500;
    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);
    private static final String EXPIRE = "members.ExpirePoints";
    private static final String ANNOUNCE = "members.AnnounceExpiry";

    private final BiFunction<Instant, Integer, List<Lost>> lost;
    private final BiFunction<Instant, Integer, List<Announced>> announced;
    private final Commands commands;

    /**
     * @param lost points that are to be written off at a moment, at most so many; may be behind the events
     * @param announced what is to be announced at a moment, at most so much; may be behind the events
     */
    WhenPointsAreDueThenExpire(BiFunction<Instant, Integer, List<Lost>> lost,
            BiFunction<Instant, Integer, List<Announced>> announced, Commands commands) {
        this.lost = lost;
        this.announced = announced;
        this.commands = commands;
    }

    /**
     * Writes off, and announces, what is due at a moment; says whether there may be more of it.
     *
     * @throws RuntimeException when some could not be done, after all others were
     */
    boolean expire(Instant now) {
        List<Lost> over = lost.apply(now, MOST_AT_ONCE);
        List<Announced> soon = announced.apply(now, MOST_AT_ONCE);
        Failures failures = new Failures();
        over.forEach(each -> failures.of(() -> writeOff(each)));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        soon.forEach(each -> failures.of(() -> announce(each, today)));
        failures.rethrow();
        return over.size() == MOST_AT_ONCE || soon.size() == MOST_AT_ONCE;
    }

    private void writeOff(Lost each) {
        send(DerivedCommandId.of(EXPIRE, each.member().value(), each.expiresOn().toString(),
                Long.toString(each.asOf())), new ExpirePoints(each.member(), each.expiresOn()),
                Cause.at(each.expiresOn().plusDays(1).atStartOfDay().atOffset(LAST_ZONE)));
    }

    private void announce(Announced each, LocalDate today) {
        LocalDate day = each.expiresOn().minusDays(each.daysBefore());
        send(DerivedCommandId.of(ANNOUNCE, each.member().value(), each.expiresOn().toString(),
                Integer.toString(each.daysBefore()), today.toString()),
                new AnnounceExpiry(each.member(), each.expiresOn(), each.daysBefore()),
                Cause.at(day.atStartOfDay().atOffset(ZoneOffset.UTC)));
    }

    private void send(CommandId id, PointsCommand command, Cause cause) {
        if (commands.send(id, command, cause) instanceof CommandRefused refused) {
            // It was done meanwhile, or the points are spent; the views did not know it yet.
            LOG.debug("{} was refused: {}", id, refused.rejection());
        }
    }
}
