package io.tillbook.testing.chain;

import io.tillbook.api.inventory.InventoryCommand;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchasingCommand;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.stocktake.StocktakeCommand;
import io.tillbook.api.transfers.TransfersCommand;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of each command whether it has to be accepted, and keeps books of those that are: stock, sales and documents, by
 * plain sums of his own. He uses nothing of the code he audits but its commands.
 */
public final class Auditor {
    private final Shelves shelves;
    private final ReservationAuditor reservations;
    private final SalesAuditor sales;
    private final PurchasingAuditor purchasing;
    private final InventoryAuditor inventory;
    private final StocktakeAuditor stocktakes;
    private final TransferAuditor transfers;

    /** An auditor of an empty chain. */
    public Auditor(Assortment assortment) {
        this.shelves = new Shelves(assortment);
        this.reservations = new ReservationAuditor(shelves);
        this.sales = new SalesAuditor(shelves, reservations);
        this.purchasing = new PurchasingAuditor(shelves);
        this.inventory = new InventoryAuditor(shelves, reservations);
        this.stocktakes = new StocktakeAuditor(shelves);
        this.transfers = new TransferAuditor(shelves);
    }

    /** Whether the command has to be accepted at that moment; if so, it is in the books now. */
    public boolean accepts(Command command, OffsetDateTime at) {
        return switch (command) {
            case CompleteSale sale -> sales.sold(sale, at);
            case AcceptReturn back -> sales.broughtBack(back, at);
            case AcceptReturnWithoutReceipt back -> sales.broughtBack(back, at);
            case PurchasingCommand purchase -> purchasing.accepts(purchase, at);
            case InventoryCommand change -> inventory.accepts(change, at);
            case StocktakeCommand stocktake -> stocktakes.accepts(stocktake, at);
            case TransfersCommand transfer -> transfers.accepts(transfer, at);
            default -> throw new IllegalArgumentException("not audited: " + command);
        };
    }

    /** What there has to be of a SKU at a location. */
    public Shelf.Contents contents(LocationId location, Sku sku) {
        return shelves.at(location, sku).contents();
    }

    /** What has to be available of a SKU at a location on a day, in thousandths. */
    public long available(LocationId location, Sku sku, LocalDate day) {
        return shelves.at(location, sku).available(day);
    }

    /** What there has to be on the way to a location: thousandths and minor units. */
    public TransferAuditor.OnTheWay onTheWay(LocationId to, Sku sku) {
        return transfers.onTheWay(to, sku);
    }

    Lots lots(LocationId location, Sku sku) {
        return shelves.at(location, sku).lots();
    }

    Set<SaleId> sold() {
        return sales.sold();
    }

    PurchasingAuditor purchasing() {
        return purchasing;
    }

    ReservationAuditor reservations() {
        return reservations;
    }

    StocktakeAuditor stocktakes() {
        return stocktakes;
    }

    TransferAuditor transfers() {
        return transfers;
    }

    long left(SaleId sale, int lineNo) {
        return sales.left(sale, lineNo);
    }

    /** What may be refunded at most for goods without a receipt; null where anything may. */
    @Nullable
    Long most(Sku sku, Quantity quantity) {
        return shelves.most(sku, quantity);
    }

    /** What has to be refunded for a line that comes back now; nothing where it cannot. */
    long due(SaleId sale, ReturnLine line) {
        return sales.due(sale, line);
    }
}
