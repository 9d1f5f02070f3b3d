package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An alert, as it is shown; the components are those of {@link StockAlertView}. */
record StockAlert(AlertId id, AlertKind kind, LocationId location, Sku sku, @Nullable BatchId batch, boolean open,
        AlertState state, OffsetDateTime raisedAt, AlertFigures figures, @Nullable EmployeeId acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt, @Nullable String note, @Nullable OffsetDateTime clearedAt,
        @Nullable AlertFigures clearedFigures) implements Located {

    static StockAlert of(StockAlertView view) {
        return new StockAlert(view.alertId(), view.kind(), view.location(), view.sku(), view.batch(),
                view.openness() == Openness.OPEN, view.state(), view.raisedAt(), view.figures(),
                view.acknowledgedBy(), view.acknowledgedAt(), view.note(), view.clearedAt(), view.clearedFigures());
    }
}
