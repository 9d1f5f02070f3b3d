package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.stocktake.StocktakeView.Moment;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lines of stocktakes: what was counted, and what the stock says of it then and later. */
final class StocktakeLineProjection implements Projection<StocktakeLineView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LinesCounted.class, StocktakeApproved.class, StockCounted.class, CountRevised.class,
                StockAdjusted.class);
    }

    @Override
    public List<Step<StocktakeLineView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case LinesCounted event -> event.lines().stream().map(line -> counted(recorded, event, line)).toList();
            case StocktakeApproved event -> event.causes()
                    .stream()
                    .map(why -> step(StocktakeLineView.key(event.stocktakeId(), why.sku(), why.batch()),
                            line -> line.because(why)))
                    .toList();
            case StockCounted event -> List.of(step(StocktakeLineView.key(event.stocktake(), event.sku(),
                    event.batch()), line -> line.with(compared(recorded, event))));
            case CountRevised event -> List.of(step(StocktakeLineView.key(event.stocktake(), event.sku(),
                    event.batch()), line -> line.with(revised(recorded, event))));
            case StockAdjusted event -> adjusted(recorded, event);
            default -> List.of();
        };
    }

    private static Step<StocktakeLineView> step(String key, UnaryOperator<StocktakeLineView> change) {
        return new Step<>(key, before -> before == null ? null : change.apply(before));
    }

    private static Step<StocktakeLineView> counted(RecordedEvent recorded, LinesCounted event, CountedLine line) {
        CountView count = new CountView(event.zone(), line.quantity(), line.replaced(), event.countedBy(),
                event.device(), event.countedAt(), StocktakeProjection.moment(recorded).recorded());
        return new Step<>(StocktakeLineView.key(event.stocktakeId(), line.sku(), line.batch()),
                before -> (before == null ? StocktakeLineView.of(event.stocktakeId(), line) : before).counted(count));
    }

    private static LineStep compared(RecordedEvent recorded, StockCounted event) {
        Moment moment = StocktakeProjection.moment(recorded);
        return new LineStep(LineStep.Kind.COUNTED, recorded.position(), event.countedAt(), moment.recorded(),
                event.counted(), event.book(), event.position(), null, event.variance(), null,
                atAverage(event.variance(), event.after()), null, null);
    }

    private static LineStep revised(RecordedEvent recorded, CountRevised event) {
        Moment moment = StocktakeProjection.moment(recorded);
        return new LineStep(LineStep.Kind.REVISED, recorded.position(), moment.occurred(), moment.recorded(), null,
                null, null, event.late(), event.variance(), null, atAverage(event.variance(), event.after()),
                event.cause(), null);
    }

    /** Goods that were counted in total may have been taken from a batch: the line is the one that there is. */
    private static List<Step<StocktakeLineView>> adjusted(RecordedEvent recorded, StockAdjusted event) {
        StockCause cause = event.cause();
        if (cause == null || cause.kind() != StockCause.Kind.STOCKTAKE) {
            return List.of();
        }
        Moment moment = StocktakeProjection.moment(recorded);
        LineStep step = new LineStep(LineStep.Kind.ADJUSTED, recorded.position(), moment.occurred(),
                moment.recorded(), null, null, null, null, null, event.quantity(), event.valueMinor(), null,
                event.reason());
        StocktakeId stocktake = new StocktakeId(cause.id());
        return Stream.of(StocktakeLineView.key(stocktake, event.sku(), event.batch()),
                StocktakeLineView.key(stocktake, event.sku(), null))
                .distinct()
                .map(key -> step(key, line -> line.with(step)))
                .toList();
    }

    /** What a quantity is worth where the books know an average; nothing is known of what they do not have. */
    private static Money atAverage(Quantity quantity, StockBalance stock) {
        return stock.onHand().isPositive()
                ? Money.of(Rounding.halfUp(stock.valueMinor().minor(), quantity.thousandths(),
                        stock.onHand().thousandths()))
                : Money.ZERO;
    }
}
