package io.tillbook.server.automation.coupons;

import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.query.coupons.CouponReminders.Reminding;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at coupons that come to their end, when an hour has begun, at the start, and when campaigns remind otherwise:
 * whose member may be written to is announced. A command follows from the coupon and the hour. That one was announced
 * is known by its own events, so no restart and no second process announces it again.
 */
final class WhenCouponNearsItsEndThenAnnounce {
    private static final Logger LOG = LoggerFactory.getLogger(WhenCouponNearsItsEndThenAnnounce.class);
    private static final String TYPE = "coupons.AnnounceCouponExpiry";
    /** What has failed is not worth a look at a million coupons every few seconds. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);

    private final Reminders reminders;
    private final Foresight foresight;
    private final Commands commands;
    private Instant pausedUntil = Instant.MIN;
    private @Nullable Look looked;

    /** Where coupons are found, as far as the views know. */
    interface Reminders {
        /** The campaigns that remind their members at a moment. */
        List<Reminding> at(Instant now);

        /** Hands over the coupons of a campaign that are due at a moment. */
        void each(Reminding campaign, Instant now, Consumer<AnnounceCouponExpiry> consumer);
    }

    /** Tells whether a command would be accepted: those of members who want no messages would fill the ledger. */
    @FunctionalInterface
    interface Foresight {
        /** Whether it would be, as things are now. */
        boolean isAccepted(CommandId id, AnnounceCouponExpiry command, Cause cause);
    }

    private record Look(Instant hour, List<Reminding> campaigns) {}

    WhenCouponNearsItsEndThenAnnounce(Reminders reminders, Foresight foresight, Commands commands) {
        this.reminders = reminders;
        this.foresight = foresight;
        this.commands = commands;
    }

    /**
     * Announces what is due at a moment.
     *
     * @throws RuntimeException when some could not be announced, after all others were; all of it is due still then,
     *     after a pause
     */
    void run(Instant now) {
        if (now.isBefore(pausedUntil)) {
            return;
        }
        Look due = new Look(now.truncatedTo(ChronoUnit.HOURS), reminders.at(now));
        if (due.equals(looked)) {
            return;
        }
        pausedUntil = now.plus(PAUSE_AFTER_FAILURE);
        Failures failures = new Failures();
        due.campaigns().forEach(campaign -> failures.of(() -> announce(campaign, now, due.hour(), failures)));
        failures.rethrow();
        pausedUntil = Instant.MIN;
        looked = due;
    }

    private void announce(Reminding campaign, Instant now, Instant hour, Failures failures) {
        // Read to the end before anything is sent: the views change with what is sent.
        List<AnnounceCouponExpiry> due = new ArrayList<>();
        reminders.each(campaign, now, due::add);
        due.forEach(each -> failures.of(() -> announce(each, hour)));
    }

    private void announce(AnnounceCouponExpiry command, Instant hour) {
        CommandId id = DerivedCommandId.of(TYPE, command.campaign().value(), Integer.toString(command.serial()),
                hour.toString());
        Cause cause = Cause.at(hour.atOffset(ZoneOffset.UTC));
        if (foresight.isAccepted(id, command, cause)
                && commands.send(id, command, cause) instanceof CommandRefused refused) {
            LOG.debug("{} was refused: {}", id, refused.rejection());
        }
    }
}
