package io.tillbook.query.checkout;

import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Returns without a receipt, and who has approved them: the approval is used up by the command that accepts one. */
final class ReturnWithoutReceiptProjection implements Projection<ReturnWithoutReceiptView> {

    private static final String COMMAND = "returns.AcceptReturnWithoutReceipt";

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ReturnWithoutReceiptAccepted.class, ApprovalUsed.class);
    }

    @Override
    public List<Step<ReturnWithoutReceiptView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReturnWithoutReceiptAccepted accepted -> List.of(new Step<>(accepted.returnId().value(),
                    _ -> ReturnWithoutReceiptView.of(accepted, recorded)));
            case ApprovalUsed used when used.commandType().equals(COMMAND) -> List.of(new Step<>(used.subject(),
                    before -> before == null ? null : before.approved(used)));
            default -> List.of();
        };
    }
}
