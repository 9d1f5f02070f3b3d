package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.alerts.Condition.Matter;
import io.tillbook.command.alerts.WatchedStock.DatedBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a stock on a day, by its policy. A stock without any policy is not watched: nothing is the
 * matter with it.
 */
record StockConditions(WatchedStock stock, StockPolicy policy, LocalDate today) {

    /** All that is the matter, each at most once. */
    List<Condition> all() {
        List<Condition> found = new ArrayList<>();
        if (!policy.isEmpty()) {
            supply(found);
            surplus(found);
            movement(found);
            stock.batches().forEach(batch -> expiry(batch, found));
        }
        return List.copyOf(found);
    }

    private void supply(List<Condition> found) {
        Quantity safety = policy.safetyStock();
        if (stock.onHand().isNegative()) {
            found.add(condition(AlertKind.NEGATIVE_STOCK, null, null, null));
        }
        if (safety != null && !stock.available().isPositive()) {
            found.add(condition(AlertKind.OUT_OF_STOCK, safety, null, null));
        } else if (safety != null && safety.exceeds(stock.available())) {
            found.add(condition(AlertKind.LOW_STOCK, safety, null, null));
        }
    }

    private void surplus(List<Condition> found) {
        Quantity maximum = policy.maximum();
        if (maximum != null && stock.onHand().exceeds(maximum)) {
            found.add(condition(AlertKind.OVERSTOCK, maximum, null, null));
        }
    }

    private void movement(List<Condition> found) {
        Integer days = policy.slowMoverDays();
        LocalDate since = stock.lastSoldOn();
        if (days != null && since != null && stock.onHand().isPositive() && daysUntil(today, since) >= days) {
            found.add(condition(AlertKind.SLOW_MOVER, null, days, since));
        }
    }

    private void expiry(DatedBatch batch, List<Condition> found) {
        Integer days = policy.nearExpiryDays();
        long left = daysUntil(batch.expiresOn(), today);
        if (!batch.onHand().isPositive()) {
            return;
        }
        if (left < 0) {
            found.add(of(batch, AlertKind.EXPIRED, null));
        } else if (days != null && left <= days) {
            found.add(of(batch, AlertKind.NEAR_EXPIRY, days));
        }
    }

    private static long daysUntil(LocalDate day, LocalDate from) {
        return day.toEpochDay() - from.toEpochDay();
    }

    private Condition condition(AlertKind kind, @Nullable Quantity threshold, @Nullable Integer days,
            @Nullable LocalDate since) {
        return new Condition(new Matter(kind, null),
                new AlertFigures(today, stock.onHand(), stock.available(), threshold, days, null, since));
    }

    private Condition of(DatedBatch batch, AlertKind kind, @Nullable Integer days) {
        return new Condition(new Matter(kind, batch.batch()),
                new AlertFigures(today, batch.onHand(), stock.available(), null, days, batch.expiresOn(), null));
    }
}
