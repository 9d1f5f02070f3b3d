package io.tillbook.api.members.points;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What can be asked of members' points. */
public sealed interface PointsCommand extends Command {
    /** Most points that one command gives or takes. */
    int MOST = 1_000_000_000;

    /**
     * Defines how points are earned, from a moment on. Sales of before the first program earn nothing.
     *
     * @param program what holds
     * @param from the first moment that it holds, not before it becomes known; at once where it is missing
     * @param reason why
     */
    record DefinePointsProgram(PointsProgram program, @Nullable OffsetDateTime from, @Nullable String reason)
            implements
            PointsCommand {
        /** Checks the fields. */
        public DefinePointsProgram {
            Require.present("program", program);
            from = from == null ? null : Require.moment("from", from);
            Require.optionalText("reason", reason);
        }
    }

    /**
     * Gives points to a member, or takes some. What is taken beyond what there is becomes a debt.
     *
     * @param member whose
     * @param points how many more; below zero where it is fewer
     * @param expiresOn the last day of points that are given; as the program says where it is missing
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may alone
     */
    record AdjustPoints(MemberId member, @AtLeast(-MOST) @AtMost(MOST) Integer points, @Nullable LocalDate expiresOn,
            String reason, @Nullable ApprovalId approval) implements PointsCommand {
        private static final Bounds BOUNDS = Bounds.of(AdjustPoints.class);

        /** Checks the fields. */
        public AdjustPoints {
            Require.present("member", member);
            BOUNDS.check("points", Require.present("points", points));
            if (points == 0) {
                throw new InvalidField("points", "must not be 0");
            }
            Require.optionalDay("expiresOn", expiresOn);
            if (expiresOn != null && points < 0) {
                throw new InvalidField("expiresOn", "must be left out where points are taken");
            }
            Require.text("reason", reason);
        }

        /** Members belong to the whole chain: they are at no location. */
        @Override
        public Extent extent() {
            return Extent.NOWHERE;
        }
    }

    /**
     * Writes points off whose last day is over everywhere.
     *
     * @param member whose
     * @param expiresOn the last day of the points
     */
    record ExpirePoints(MemberId member, LocalDate expiresOn) implements PointsCommand {
        /** Checks the fields. */
        public ExpirePoints {
            Require.present("member", member);
            Require.optionalDay("expiresOn", Require.present("expiresOn", expiresOn));
        }
    }

    /**
     * Announces that points will be lost.
     *
     * @param member whose
     * @param expiresOn the last day of the points
     * @param daysBefore how many days before it
     */
    record AnnounceExpiry(MemberId member, LocalDate expiresOn,
            @AtLeast(1) @AtMost(PointsProgram.MOST_PENDING_DAYS) Integer daysBefore) implements PointsCommand {
        private static final Bounds BOUNDS = Bounds.of(AnnounceExpiry.class);

        /** Checks the fields. */
        public AnnounceExpiry {
            Require.present("member", member);
            Require.optionalDay("expiresOn", Require.present("expiresOn", expiresOn));
            BOUNDS.check("daysBefore", Require.present("daysBefore", daysBefore));
        }
    }

    /**
     * Tells that two members are the same person: all that the one has goes to the other, and whoever names the one
     * means the other from then on. It cannot be undone.
     *
     * @param from the one that is no longer used
     * @param into the one that stays
     * @param reason why, in words
     */
    record MergeMembers(MemberId from, MemberId into, String reason) implements PointsCommand {
        /** Checks the fields. */
        public MergeMembers {
            Require.present("from", from);
            Require.present("into", into);
            if (from.equals(into)) {
                throw new InvalidField("into", "must be another member");
            }
            Require.text("reason", reason);
        }
    }
}
