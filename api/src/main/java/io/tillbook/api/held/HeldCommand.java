package io.tillbook.api.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Unpublished;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of held facts. */
public sealed interface HeldCommand extends Command {
    /**
     * Keeps a reported sale or return that could not be read. The command door sends it in the damaged command's place;
     * it is not published.
     *
     * @param kind one of the damaged kinds
     * @param occurredAt when it happened by the sender's clock; two that could not be read are alike but for it
     * @param location where it happened, where that could be read
     * @param register on which till, where that could be read
     * @param damage what was sent, and what is wrong with it
     */
    record HoldDamaged(FactKind kind, OffsetDateTime occurredAt, @Nullable LocationId location,
            @Nullable RegisterId register, Damage damage) implements HeldCommand, Unpublished {
        /** Checks the fields. */
        public HoldDamaged {
            Require.present("kind", kind);
            Require.present("occurredAt", occurredAt);
            Require.present("damage", damage);
        }

        /** The id it is held under. */
        public FactId fact() {
            return FactId.of(kind.name(), occurredAt.toInstant() + " " + damage.payload());
        }
    }

    /**
     * Books a held fact as it is, or corrected. It is decided as a REPORTED sale or return that happened when the fact
     * did, and refused for what still keeps it from being booked.
     *
     * @param fact the fact
     * @param reason why it is right, in words
     * @param completeSale the sale, or the lines of the sale, to book in its place
     * @param acceptReturn the return to book in its place
     * @param acceptReturnWithoutReceipt the return without a receipt to book in its place
     * @param approval who confirms it, where it is more than the sender may release alone
     */
    record ReleaseFact(FactId fact, String reason, @Nullable CompleteSale completeSale,
            @Nullable AcceptReturn acceptReturn, @Nullable AcceptReturnWithoutReceipt acceptReturnWithoutReceipt,
            @Nullable ApprovalId approval) implements HeldCommand {
        /** Checks the fields. */
        public ReleaseFact {
            Require.present("fact", fact);
            Require.text("reason", reason);
            if (completeSale != null && acceptReturn != null) {
                throw new InvalidField("acceptReturn", "must not be given together with completeSale");
            }
            if (completeSale != null) {
                reported("completeSale/origin", completeSale.origin());
            }
            if (acceptReturn != null) {
                reported("acceptReturn/origin", acceptReturn.origin());
            }
            if (acceptReturnWithoutReceipt != null) {
                if (completeSale != null || acceptReturn != null) {
                    throw new InvalidField("acceptReturnWithoutReceipt", "must not be given together with another");
                }
                reported("acceptReturnWithoutReceipt/origin", acceptReturnWithoutReceipt.origin());
            }
        }

        /** A release of what is no return without a receipt. */
        public ReleaseFact(FactId fact, String reason, @Nullable CompleteSale completeSale,
                @Nullable AcceptReturn acceptReturn, @Nullable ApprovalId approval) {
            this(fact, reason, completeSale, acceptReturn, null, approval);
        }

        /** A release that nobody else has confirmed. */
        public ReleaseFact(FactId fact, String reason, @Nullable CompleteSale completeSale,
                @Nullable AcceptReturn acceptReturn) {
            this(fact, reason, completeSale, acceptReturn, null, null);
        }

        /** The same, telling this sale. */
        public ReleaseFact telling(CompleteSale sale) {
            return new ReleaseFact(fact, reason, sale, acceptReturn, acceptReturnWithoutReceipt, approval);
        }

        /** What is told in the fact's place, where something is. */
        public Stream<Command> told() {
            return Stream.of(completeSale, acceptReturn, acceptReturnWithoutReceipt).flatMap(Stream::ofNullable);
        }

        private static void reported(String field, @Nullable Origin origin) {
            if (origin != Origin.REPORTED) {
                throw new InvalidField(field, "must be REPORTED");
            }
        }
    }

    /**
     * Ends a held fact without booking it.
     *
     * @param fact the fact
     * @param reason why it did not happen or is recorded elsewhere, in words
     */
    record DropFact(FactId fact, String reason) implements HeldCommand {
        /** Checks the fields. */
        public DropFact {
            Require.present("fact", fact);
            Require.text("reason", reason);
        }
    }
}
