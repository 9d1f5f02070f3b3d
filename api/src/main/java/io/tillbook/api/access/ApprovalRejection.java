package io.tillbook.api.access;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Why commands are refused that need a second person, and those that ask for one. */
public sealed interface ApprovalRejection extends Rejection {
    /**
     * A second person has to approve it; what is here is what {@code access.RequestApproval} takes.
     *
     * @param commandType the command
     * @param subject what it is about
     * @param location where
     * @param limit id of the limit
     * @param allowedMinor the most that its sender may do alone, in minor units; missing where it needs somebody else
     *     whatever the amount
     * @param amountMinor how much it is, in minor units
     */
    record ApprovalMissing(String commandType, String subject, @Nullable LocationId location, String limit,
            @Nullable Money allowedMinor, Money amountMinor) implements ApprovalRejection {
        @Override
        public String detail() {
            return allowedMinor == null
                    ? "Somebody else has to approve this, which is " + amountMinor.minor() + "."
                    : "This is " + amountMinor.minor() + ", but more than " + allowedMinor.minor()
                            + " needs the approval of somebody else (" + limit + ").";
        }
    }

    /** Nobody has asked for it. */
    record UnknownApproval(ApprovalId approval) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Nobody has asked for approval " + approval.value() + ".";
        }
    }

    /** There is no such limit. */
    record UnknownLimit(String limit) implements ApprovalRejection {
        @Override
        public String detail() {
            return "There is no limit " + limit + ".";
        }
    }

    /** It was asked for before. */
    record ApprovalAlreadyRequested(ApprovalId approval) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " was asked for before.";
        }
    }

    /** Nobody has approved it yet. */
    record ApprovalPending(ApprovalId approval) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Nobody has approved " + approval.value() + " yet.";
        }
    }

    /** It was approved before. */
    record ApprovalAlreadyGiven(ApprovalId approval, EmployeeId approver) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Employee " + approver.value() + " has approved " + approval.value() + " already.";
        }
    }

    /** Somebody has said no. */
    record ApprovalWasDeclined(ApprovalId approval, String reason) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " was declined (" + reason + ").";
        }
    }

    /** A command has used it; each is for one. */
    record ApprovalAlreadyUsed(ApprovalId approval) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " was used by another command.";
        }
    }

    /** Its time is over. */
    record ApprovalExpired(ApprovalId approval, OffsetDateTime until) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " ended at " + until + ".";
        }
    }

    /**
     * It is for something else.
     *
     * @param field what differs
     */
    record ApprovalForSomethingElse(ApprovalId approval, String field, String approved, String wanted)
            implements
            ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " is for the " + field + " " + approved + ", not " + wanted + ".";
        }
    }

    /** It is for less. */
    record ApprovalExceeded(ApprovalId approval, Money approvedMinor, Money amountMinor) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Approval " + approval.value() + " is for " + approvedMinor.minor() + " at most, not "
                    + amountMinor.minor() + ".";
        }
    }

    /** Who approves has to be another person than who does it. */
    record ApproverInvolved(ApprovalId approval, EmployeeId approver) implements ApprovalRejection {
        @Override
        public String detail() {
            return "Employee " + approver.value() + " takes part in what approval " + approval.value()
                    + " is for: somebody else has to approve it.";
        }
    }

    /** Only people approve: a till with a person at it, or somebody who has signed in. */
    record PersonNeeded() implements ApprovalRejection {
        @Override
        public String detail() {
            return "Only a person can approve; a device or service cannot.";
        }
    }

    /**
     * Who approves may not do it either.
     *
     * @param allowedMinor the most that they may do alone, in minor units; missing where they may not do it at all
     */
    record ApproverLimitExceeded(String limit, @Nullable Money allowedMinor, Money amountMinor)
            implements
            ApprovalRejection {
        @Override
        public String detail() {
            return allowedMinor == null
                    ? "You cannot approve what you may not do yourself (" + limit + ")."
                    : "This is " + amountMinor.minor() + ", but you may approve no more than " + allowedMinor.minor()
                            + " (" + limit + ").";
        }
    }
}
