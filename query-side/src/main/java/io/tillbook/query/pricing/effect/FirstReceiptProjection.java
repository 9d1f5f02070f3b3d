package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first receipts of members.
 *
 * @param changes what events change of sales
 */
record FirstReceiptProjection(ReceiptChanges changes) implements Projection<FirstReceiptView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<FirstReceiptView>> steps(RecordedEvent event) {
        return changes.of(event).map(change -> steps(change.after())).orElse(List.of());
    }

    private static List<Step<FirstReceiptView>> steps(KeptReceipt receipt) {
        MemberId member = receipt.member();
        return member == null ? List.of() : List.of(new Step<>(member.value(), before -> after(before, receipt)));
    }

    private static FirstReceiptView after(@Nullable FirstReceiptView before, KeptReceipt receipt) {
        if (before == null || before.isAfter(receipt.sale())) {
            return FirstReceiptView.of(receipt);
        }
        FirstReceiptView same = FirstReceiptView.of(receipt);
        return before.sale().equals(same.sale()) && !before.equals(same) ? same : before;
    }
}
