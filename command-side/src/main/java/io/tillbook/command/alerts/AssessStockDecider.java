package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.alerts.Condition.Matter;
import io.tillbook.command.alerts.StockAlerts.OpenAlert;
import io.tillbook.command.alerts.WatchedStock.DatedBatch;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.replenishment.StockPolicies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Raises what has come to be the matter with a stock and clears what is over. What is known already is not raised
 * again; where nothing has changed nothing happens.
 */
final class AssessStockDecider implements Decider<AssessStock> {
    @Override
    public Footprint footprint(AssessStock command, States known) {
        Footprint looks = Footprint.none()
                .reading(Location.at(command.location()))
                .reading(Product.at(command.sku()))
                .reading(Stock.at(command.location(), command.sku()))
                .writing(StockAlerts.at(command.location(), command.sku()));
        return StockPolicies.reading(looks, command.location(), command.sku());
    }

    @Override
    public Decision decide(AssessStock command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Catalog.unknownProduct(states, command.sku(), Quantity.ZERO))
                .orElseGet(() -> assessed(command, occurrence, states));
    }

    private static Decision assessed(AssessStock command, Occurrence occurrence, States states) {
        LocalDate today = Catalog.localTime(states, command.location(), occurrence).toLocalDate();
        WatchedStock stock = WatchedStock.of(states.of(Stock.at(command.location(), command.sku())),
                Catalog.registered(states, command.sku()).leastExpiry(today));
        StockAlerts known = states.of(StockAlerts.at(command.location(), command.sku()));
        List<Condition> now = new StockConditions(stock,
                StockPolicies.of(states, command.location(), command.sku()).resolve(), today).all();
        Draft draft = new Draft(states);
        clear(command, stock, today, known, now, draft);
        raise(command, occurrence, known, now, draft);
        return draft.accepted();
    }

    private static void clear(AssessStock command, WatchedStock stock, LocalDate today, StockAlerts known,
            List<Condition> now, Draft draft) {
        Set<Matter> matters = now.stream().map(Condition::matter).collect(Collectors.toSet());
        known.open()
                .stream()
                .filter(alert -> !matters.contains(alert.matter()))
                .map(alert -> new AlertCleared(alert.alertId(), alert.kind(), command.location(), command.sku(),
                        alert.batch(), figures(alert, stock, today)))
                .forEach(cleared -> draft.add(StockAlerts.at(command.location(), command.sku()), cleared));
    }

    private static AlertFigures figures(OpenAlert alert, WatchedStock stock, LocalDate today) {
        Optional<DatedBatch> batch = stock.batches()
                .stream()
                .filter(each -> each.batch().equals(alert.batch()))
                .findFirst();
        Quantity onHand = alert.batch() == null
                ? stock.onHand()
                : batch.map(DatedBatch::onHand).orElse(Quantity.ZERO);
        return new AlertFigures(today, onHand, stock.available(), null, null,
                batch.map(DatedBatch::expiresOn).orElse(null), null);
    }

    private static void raise(AssessStock command, Occurrence occurrence, StockAlerts known, List<Condition> now,
            Draft draft) {
        int number = 0;
        for (Condition condition : now) {
            if (!known.has(condition.matter())) {
                number++;
                draft.add(StockAlerts.at(command.location(), command.sku()),
                        new AlertRaised(new AlertId(occurrence.commandId() + "." + number), condition.matter().kind(),
                                command.location(), command.sku(), condition.matter().batch(), condition.figures()));
            }
        }
    }
}
