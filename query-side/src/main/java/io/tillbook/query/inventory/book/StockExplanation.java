package io.tillbook.query.inventory.book;

import io.tillbook.query.inventory.book.ExplainedStock.ExplainedMovement;
import io.tillbook.query.kernel.Absorbed;
import java.util.ArrayList;
import java.util.List;

/** Running balances of movements in effective order. */
final class StockExplanation {

    private StockExplanation() {}

    /** Movements with what there was after each, beginning with what there was before the first. */
    static List<ExplainedMovement> of(Balance opening, List<Absorbed<StockMovementView>> movements) {
        List<ExplainedMovement> explained = new ArrayList<>();
        Balance balance = opening;
        for (Absorbed<StockMovementView> each : movements) {
            StockMovementView movement = each.view();
            balance = balance.plus(movement.quantity(), movement.valueMinor(), each.position());
            explained.add(new ExplainedMovement(StockMovement.of(each), balance));
        }
        return explained;
    }
}
