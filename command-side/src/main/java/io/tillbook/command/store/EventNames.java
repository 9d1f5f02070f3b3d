package io.tillbook.command.store;

import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
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
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.alerts.StockAlerts;
import io.tillbook.command.inventory.Stock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names and revisions under which events are stored and published. A name, once released, is never given to
 * anything else; a change of an event's shape takes the next revision and an upcaster from the one before.
 */
public final class EventNames implements EventNaming {
    private static final List<Name> NAMES = List.of(
            first("catalog.LocationOpened", LocationOpened.class),
            first("catalog.ProductRegistered", ProductRegistered.class),
            first("catalog.BarcodeAssigned", BarcodeAssigned.class),
            first("purchasing.GoodsReceived", GoodsReceived.class),
            first("sales.SaleCompleted", SaleCompleted.class),
            first("sales.ReceiptNumberTaken", ReceiptNumberTaken.class),
            first("sales.SaleFlagged", SaleFlagged.class),
            first("sales.HeldLinesBooked", HeldLinesBooked.class),
            first("sales.SaleRefused", SaleRefused.class),
            first("returns.ReturnFlagged", ReturnFlagged.class),
            first("held.FactHeld", FactHeld.class),
            first("held.FactReleased", FactReleased.class),
            first("held.FactDropped", FactDropped.class),
            first("returns.ReturnAccepted", ReturnAccepted.class),
            first("returns.SaleLinesReturned", SaleLinesReturned.class),
            first("inventory.StockReceived", StockReceived.class),
            first("inventory.StockIssued", StockIssued.class),
            first("inventory.StockAdjusted", StockAdjusted.class),
            first("inventory.StockWentNegative", StockWentNegative.class),
            first("transfers.TransferDispatched", TransferDispatched.class),
            first("transfers.TransferReceived", TransferReceived.class),
            first("transfers.TransferShortfallRecorded", TransferShortfallRecorded.class),
            first("purchasing.OrderPlaced", OrderPlaced.class),
            first("purchasing.OrderDelivered", OrderDelivered.class),
            first("purchasing.OrderClosed", OrderClosed.class),
            first("replenishment.StockPolicySet", StockPolicySet.class),
            first("replenishment.SupplySet", SupplySet.class),
            first("alerts.AlertRaised", AlertRaised.class),
            first("alerts.AlertCleared", AlertCleared.class),
            first("alerts.AlertAcknowledged", AlertAcknowledged.class),
            first("transfers.TransferRequested", TransferRequested.class),
            first("transfers.TransferApproved", TransferApproved.class),
            first("transfers.TransferRejected", TransferRejected.class),
            first("transfers.TransferClosed", TransferClosed.class),
            first("commands.CommandAccepted", CommandAccepted.class),
            first("commands.CommandRefused", CommandRefused.class),
            first("inventory.StockReserved", StockReserved.class),
            first("inventory.StockUnreserved", StockUnreserved.class),
            first("inventory.BatchQuarantined", BatchQuarantined.class),
            first("inventory.BatchReleased", BatchReleased.class),
            first("inventory.StockCounted", StockCounted.class),
            first("inventory.CountRevised", CountRevised.class),
            first("purchasing.GoodsReturnedToSupplier", GoodsReturnedToSupplier.class),
            first("purchasing.ReceiptLinesReturned", ReceiptLinesReturned.class),
            first("inventory.ReservationMade", ReservationMade.class),
            first("inventory.ReservationCommitted", ReservationCommitted.class),
            first("inventory.ReservationReleased", ReservationReleased.class),
            first("inventory.ReservationExpired", ReservationExpired.class),
            first("inventory.GoodsWrittenOff", GoodsWrittenOff.class),
            first("stocktake.StocktakeOpened", StocktakeOpened.class),
            first("stocktake.LinesCounted", LinesCounted.class),
            first("stocktake.StocktakeApproved", StocktakeApproved.class),
            first("stocktake.StocktakeCancelled", StocktakeCancelled.class),
            new Name("inventory.Stock", "4", Stock.class),
            first("alerts.StockAlerts", StockAlerts.class));

    private static final Map<String, Name> BY_NAME = index(Name::name);
    private static final Map<Class<?>, Name> BY_TYPE = index(Name::type);

    /**
     * How a class is stored.
     *
     * @param name the published name
     * @param revision the revision of its shape that the class has now
     * @param type the class: an event, or a state kept as a snapshot
     */
    public record Name(String name, String revision, Class<?> type) {
        /** Whether it is an event, not a snapshot. */
        public boolean isEvent() {
            return Event.class.isAssignableFrom(type);
        }
    }

    @Override
    public String nameOf(Event event) {
        return of(event.getClass()).orElseThrow().name();
    }

    /** All names. */
    public static List<Name> all() {
        return NAMES;
    }

    /** The name of a class, if it is stored under one. */
    static Optional<Name> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** What is stored under a name. */
    static Optional<Name> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Name first(String name, Class<?> type) {
        return new Name(name, "1", type);
    }

    private static <K> Map<K, Name> index(Function<Name, K> key) {
        return NAMES.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
