package io.tillbook.api.access;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What can be asked of approvals. */
public sealed interface ApprovalCommand extends Command {
    /**
     * Asks for somebody's approval of one thing. A command that was refused with {@code access.ApprovalMissing} is told
     * all that this has to name.
     *
     * @param approvalId id of the approval
     * @param commandType the command that it is for, such as {@code returns.AcceptReturn}
     * @param subject what the command is about
     * @param location where
     * @param limit id of the limit that is exceeded
     * @param amountMinor how much is wanted, in minor units
     * @param note what whoever approves should know, in words
     */
    record RequestApproval(ApprovalId approvalId, String commandType, String subject, @Nullable LocationId location,
            String limit, Money amountMinor, @Nullable String note) implements ApprovalCommand {
        /** Checks the fields. */
        public RequestApproval {
            Require.present("approvalId", approvalId);
            Require.text("commandType", commandType);
            Require.text("subject", subject);
            Require.text("limit", limit);
            Require.notNegative("amountMinor", amountMinor);
            Require.optionalText("note", note);
        }
    }

    /**
     * Approves what was asked for. The command has to name the approval within five minutes, and once.
     *
     * @param approvalId which
     */
    record Approve(ApprovalId approvalId) implements ApprovalCommand {
        /** Checks the field. */
        public Approve {
            Require.present("approvalId", approvalId);
        }

        @Override
        public Extent extent() {
            return Extent.NOWHERE;
        }
    }

    /**
     * Says no to what was asked for, or takes back what was approved and not used.
     *
     * @param approvalId which
     * @param reason why, in words
     */
    record DeclineApproval(ApprovalId approvalId, String reason) implements ApprovalCommand {
        /** Checks the fields. */
        public DeclineApproval {
            Require.present("approvalId", approvalId);
            Require.text("reason", reason);
        }

        @Override
        public Extent extent() {
            return Extent.NOWHERE;
        }
    }
}
