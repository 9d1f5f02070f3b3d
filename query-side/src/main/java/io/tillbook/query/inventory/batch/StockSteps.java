package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchOverride;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.inventory.batch.BatchStepView.Parties;
import io.tillbook.query.inventory.batch.StepsOfEvent.Circumstances;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stock itself tells of batches, where no document tells more. */
final class StockSteps {

    private StockSteps() {}

    static void changed(InventoryEvent event, StepsOfEvent steps) {
        switch (event) {
            case StockReceived in -> cameIn(in.cause().kind())
                    .ifPresent(kind -> steps.in(kind, about(in, in.cause()), parts(in)));
            case StockIssued out -> issued(out, steps);
            case StockAdjusted fix -> adjusted(fix, steps);
            case BatchQuarantined held -> steps.about(BatchStepKind.QUARANTINED,
                    about(held, null).because(held.reason()), held.batch(), held.quantity());
            case BatchReleased free -> steps.about(BatchStepKind.RELEASED, about(free, null).because(free.reason()),
                    free.batch(), free.quantity());
            case StockWentNegative _,StockReserved _,StockUnreserved _,StockCounted _,CountRevised _ -> {
                // Says nothing of what happened to goods.
            }
        }
    }

    private static Optional<BatchStepKind> cameIn(StockCause.Kind cause) {
        return cause == StockCause.Kind.REDEMPTION ? Optional.of(BatchStepKind.RETURNED) : BatchStepKind.of(cause);
    }

    private static void issued(StockIssued out, StepsOfEvent steps) {
        BatchStepKind.of(out.cause().kind()).ifPresent(kind -> steps.out(kind, about(out, out.cause()), out.goods()));
        BatchOverride override = out.override();
        if (override != null) {
            steps.about(BatchStepKind.OVERRIDDEN, new Circumstances(out.location(), out.sku(), out.cause(),
                    Parties.NONE, override.reason(), override.state()), out.goods());
        }
    }

    private static void adjusted(StockAdjusted fix, StepsOfEvent steps) {
        StockCause cause = fix.cause();
        BatchStepKind kind = cause == null
                ? BatchStepKind.ADJUSTED
                : BatchStepKind.of(cause.kind()).orElse(BatchStepKind.ADJUSTED);
        Circumstances about = about(fix, cause).because(fix.reason());
        if (fix.quantity().isNegative()) {
            steps.out(kind, about, StockParts.of(fix.parts(), fix.batch(), fix.quantity().negated(),
                    fix.valueMinor().negated()));
        } else {
            steps.in(kind, about, StockParts.of(null, fix.batch(), fix.quantity(), fix.valueMinor()));
        }
    }

    private static List<StockPart> parts(StockReceived in) {
        Quantity quantity = in.quantity();
        return in.batch() == null
                ? List.of()
                : List.of(new StockPart(new Batch(in.batch(), in.producedOn(), in.expiresOn()), in.layer(), quantity,
                        in.costMinor()));
    }

    private static Circumstances about(InventoryEvent event, @Nullable StockCause cause) {
        return Circumstances.of(event.location(), event.sku(), cause, Parties.NONE);
    }
}
