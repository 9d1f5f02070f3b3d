package io.tillbook.command.reach;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two stores in which something is under way everywhere that a command can be about. */
final class Chain {
    static final Sku CHEESE = new Sku("cheese");
    static final BatchId BATCH = new BatchId("B1");
    static final LocalDate BEST_BEFORE = LocalDate.of(2027, 1, 31);
    static final SupplierId DAIRY = new SupplierId("dairy");
    static final EmployeeId LI = new EmployeeId("li");
    static final RoleId CASHIER = new RoleId("cashier");
    static final GoodsReceiptId RECEIPT = new GoodsReceiptId("G2");
    static final PurchaseOrderId ORDER = new PurchaseOrderId("P1");
    static final ReservationId RESERVATION = new ReservationId("V1");
    static final StocktakeId COUNTED = new StocktakeId("C1");
    static final TransferId REQUESTED = new TransferId("T-requested");
    static final TransferId ON_ITS_WAY_IN = new TransferId("T-in");
    static final TransferId ON_ITS_WAY_OUT = new TransferId("T-out");
    static final ApprovalId APPROVAL = new ApprovalId("A1");
    static final TokenId TOKEN = new TokenId("till-1");
    static final PriceListId PRICES = new PriceListId("prices-2");
    static final PriceListId WIDE_PRICES = new PriceListId("prices");
    static final ProposeMarkdown MARKDOWN = new ProposeMarkdown(OTHER_STORE, CHEESE, BATCH, 100, 9_000);
    static final CompleteSale SOLD = sale("sale-1", OTHER_STORE, MILK, null);
    static final CompleteSale UNBOOKED = sale("sale-2", OTHER_STORE, new Sku("ghost"), Origin.REPORTED);
    static final CompleteSale UNBOOKED_HERE = sale("sale-3", STORE, new Sku("ghost"), Origin.REPORTED);
    static final HoldDamaged DAMAGED = damaged(null);

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private long commands = 1_000;

    Chain() {
        opened();
        priced();
        stocked();
        markedDown();
        moving();
        asked();
        staffed();
        accepted(FindingCases.REPORTED);
        accepted(FeedbackCases.RECORDED);
        PaymentCases.before().forEach(this::accepted);
        DeviceCases.before().forEach(this::accepted);
    }

    /** How many events there are. */
    int events() {
        return ledger.engine().all().size();
    }

    /** Sends a command under a number, from somebody who may reach so far. */
    Answer send(long number, Command command, Reach reach) {
        return ledger.send(List.of(Circumstances.sent(Circumstances.id(number), command, reach))).getFirst();
    }

    private void accepted(Command command) {
        assertThat(send(++commands, command, Reach.EVERYWHERE)).as("%s", command)
                .isInstanceOfSatisfying(Decided.class,
                        decided -> assertThat(decided.outcome()).as("%s", command)
                                .isInstanceOf(CommandAccepted.class));
    }

    private void opened() {
        accepted(open(STORE));
        accepted(open(OTHER_STORE));
        accepted(new RegisterProduct(MILK, "Milk", Unit.PIECE, "dairy", null, List.of(), null, null, null));
        accepted(new RegisterProduct(CHEESE, "Cheese", Unit.PIECE, "dairy", null, List.of(), null, null, null, true,
                null, Costing.FIFO));
    }

    static OpenLocation open(LocationId location) {
        return new OpenLocation(location, location.value(), LocationKind.STORE, null, Shop.ZONE, NegativeStock.ALLOW);
    }

    private void priced() {
        accepted(openPrices(PRICES, PriceScope.ofStore(OTHER_STORE)));
        accepted(openPrices(WIDE_PRICES, PriceScope.ofRegion("East")));
    }

    static OpenPriceList openPrices(PriceListId list, PriceScope scope) {
        return new OpenPriceList(list, scope, list.value(), Autonomy.FREE,
                scope.store() == null ? Shop.ZONE : null);
    }

    private void stocked() {
        accepted(receive("G1", STORE, null));
        accepted(receive(RECEIPT.value(), OTHER_STORE, null));
        accepted(new PlaceOrder(ORDER, OTHER_STORE, DAIRY, null,
                List.of(new PurchaseOrderLine(1, MILK, Quantity.of(10), null))));
        accepted(SOLD);
        accepted(UNBOOKED);
        accepted(UNBOOKED_HERE);
        accepted(DAMAGED);
    }

    static ReceiveGoods receive(String id, LocationId location, @Nullable PurchaseOrderId order) {
        return new ReceiveGoods(new GoodsReceiptId(id), location, DAIRY,
                List.of(new GoodsReceiptLine(1, MILK, Quantity.of(50), Money.of(5_000), null, null, null, null),
                        new GoodsReceiptLine(2, CHEESE, Quantity.of(50), Money.of(5_000), null, BATCH, null,
                                BEST_BEFORE)),
                order);
    }

    static CompleteSale sale(String id, LocationId location, Sku sku, @Nullable Origin origin) {
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), location, Shop.TILL, null, null,
                List.of(new SaleLine(1, sku, Quantity.of(1), Money.of(200), null, null, null, null)),
                List.of(new Tender(TenderMethod.CASH, Money.of(200), null)), null, origin);
    }

    static HoldDamaged damaged(@Nullable LocationId location) {
        return new HoldDamaged(FactKind.DAMAGED_SALE, MORNING, location, null,
                new Damage("{\"saleId\":7}", List.of(new FieldFault("/payload/saleId", "must be a text"))));
    }

    private void markedDown() {
        accepted(new SetPrices(PRICES, List.of(PriceLine.of(CHEESE, 9_900, null)), null, null));
        accepted(MARKDOWN);
    }

    private void moving() {
        accepted(new RequestTransfer(REQUESTED, OTHER_STORE, STORE,
                List.of(new RequestedLine(1, MILK, Quantity.of(5))), null, null));
        accepted(dispatch(ON_ITS_WAY_IN, STORE, OTHER_STORE));
        accepted(dispatch(ON_ITS_WAY_OUT, OTHER_STORE, STORE));
    }

    static DispatchTransfer dispatch(TransferId transfer, LocationId from, LocationId to) {
        return new DispatchTransfer(transfer, from, to, List.of(new DispatchLine(1, MILK, Quantity.of(5), null, null)));
    }

    private void asked() {
        accepted(reserve(RESERVATION.value()));
        accepted(new OpenStocktake(COUNTED, OTHER_STORE, StocktakeScope.everything(), null, null));
        accepted(count());
    }

    static Reserve reserve(String id) {
        return new Reserve(new ReservationId(id), OTHER_STORE, MORNING.plusHours(1),
                List.of(new ReservedLine(1, MILK, Quantity.of(1))));
    }

    static CountGoods count() {
        return new CountGoods(COUNTED, LI, null, null,
                List.of(new CountLine(1, MILK, null, Quantity.of(40), null, null)));
    }

    private void staffed() {
        accepted(Staff.hire(LI));
        accepted(request(APPROVAL.value(), OTHER_STORE));
        accepted(new GrantRole(LI, CASHIER, List.of(OTHER_STORE), List.of(), null, null));
        accepted(new SetPin(LI, OTHER_STORE, new Secret("2580"), null).withHash("$argon2id$…"));
        accepted(issue(TOKEN.value(), List.of(OTHER_STORE), List.of()));
    }

    static RequestApproval request(String approval, @Nullable LocationId location) {
        return new RequestApproval(new ApprovalId(approval), "returns.AcceptReturn", "B1", location, "returns.refund",
                Money.of(200), null);
    }

    static IssueToken issue(String token, List<LocationId> locations, List<String> regions) {
        return new IssueToken(new TokenId(token), null, new DeviceId("till"), null, "Till", List.of(), locations,
                regions, null, new TokenHash(token));
    }
}
