package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.batch.BatchStepView.Parties;
import io.tillbook.query.inventory.book.MovementOrder;
import io.tillbook.query.kernel.Digits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one event did to goods of batches; goods without a batch are left out. */
final class StepsOfEvent {

    private final RecordedEvent recorded;
    private final List<BatchStepView> steps = new ArrayList<>();

    /** What an event is about at one location: the document behind it, who took part, and why. */
    record Circumstances(LocationId location, Sku sku, @Nullable StockCause document, Parties parties,
            @Nullable String reason, @Nullable BatchState state) {

        static Circumstances of(LocationId location, Sku sku, @Nullable StockCause document, Parties parties) {
            return new Circumstances(location, sku, document, parties, null, null);
        }

        Circumstances because(@Nullable String why) {
            return new Circumstances(location, sku, document, parties, why, state);
        }
    }

    StepsOfEvent(RecordedEvent recorded) {
        this.recorded = recorded;
    }

    /** Goods came in. */
    void in(BatchStepKind kind, Circumstances about, List<StockPart> parts) {
        parts.forEach(part -> add(kind, about, part, part.quantity()));
    }

    /** Goods went out. */
    void out(BatchStepKind kind, Circumstances about, List<StockPart> parts) {
        parts.forEach(part -> add(kind, about, part, part.quantity().negated()));
    }

    /** Something is said of goods that did not move here. */
    void about(BatchStepKind kind, Circumstances about, List<StockPart> parts) {
        parts.forEach(part -> add(kind, about, part, Quantity.ZERO));
    }

    /** The same of a batch, whatever it costs. */
    void about(BatchStepKind kind, Circumstances about, Batch batch, Quantity quantity) {
        steps.add(step(kind, about, batch.id(), Quantity.ZERO, quantity, null));
    }

    /** All of them, in the order of the event's lines. */
    List<BatchStepView> all() {
        return steps;
    }

    private void add(BatchStepKind kind, Circumstances about, StockPart part, Quantity moved) {
        if (part.batch() != null) {
            steps.add(step(kind, about, part.batch().id(), moved, part.quantity(), part.costMinor()));
        }
    }

    private BatchStepView step(BatchStepKind kind, Circumstances about, BatchId batch, Quantity moved,
            Quantity affected, @Nullable Money cost) {
        String place = new MovementOrder(recorded.occurrence().occurredAt().toInstant(), recorded.position()).text();
        return new BatchStepView(new BatchKey(about.sku(), batch).key(), place + "/" + Digits.of(steps.size(), 6), kind,
                about.location(), about.sku(), batch, moved, affected, cost, about.document(), about.parties(),
                about.reason(), about.state(), recorded.occurrence().occurredAt(), recorded.occurrence().actor());
    }
}
