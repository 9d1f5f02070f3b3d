package io.tillbook.command.reach;

import static io.tillbook.command.reach.Chain.BATCH;
import static io.tillbook.command.reach.Chain.CASHIER;
import static io.tillbook.command.reach.Chain.CHEESE;
import static io.tillbook.command.reach.Chain.COUNTED;
import static io.tillbook.command.reach.Chain.LI;
import static io.tillbook.command.reach.Chain.ON_ITS_WAY_IN;
import static io.tillbook.command.reach.Chain.ON_ITS_WAY_OUT;
import static io.tillbook.command.reach.Chain.ORDER;
import static io.tillbook.command.reach.Chain.RECEIPT;
import static io.tillbook.command.reach.Chain.REQUESTED;
import static io.tillbook.command.reach.Chain.RESERVATION;
import static io.tillbook.command.reach.Chain.TOKEN;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.WAREHOUSE;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.DeclineApproval;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.catalog.CatalogCommand.ChangeProduct;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.label.LabelCommand.SetLabelLayouts;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.ClosePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.productset.ProductSetCommand.DefineProductSet;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingCommand.CloseOrder;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.command.checkout.FactIds;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command of each type that changes something outside the store, and what it concerns. */
final class Cases {
    private static final Quantity ONE = Quantity.of(1);
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final PromotionRule HALF = PromotionRule.of(Rule.of(Layer.ORDER, Scope.ALL, new Need.None(),
            new Benefit.Pay(5_000, null)));

    private Cases() {}

    static Stream<Case> all() {
        return Stream
                .of(ofStock(), ofThings(), ofTransfers(), misleading(), ofFacts(), ofTheChain(), ofRights(), ofPrices(),
                        CouponCases.all(), GiftCardCases.all(), PaymentCases.all(), BillCases.all(), ShiftCases.all(),
                        TaxCases.all(), MarkdownCases.all(), FindingCases.all(), MemberCases.all(), StandingCases.all(),
                        PointsCases.all(), FeedbackCases.all(), MallCases.all(), AlertCases.all(),
                        FinanceCases.all(), DeviceCases.all(), PictureCases.all())
                .flatMap(List::stream);
    }

    /** Those that are accepted, as what they are about is there. */
    static Stream<Case> accepted() {
        return Stream.of(ofThings(), ofTransfers(), ofRights(), ofPrices(), PaymentCases.all())
                .flatMap(List::stream)
                .filter(some -> !(some.command() instanceof ExpireReservation));
    }

    private static List<Case> ofStock() {
        return List.of(
                there(Chain.sale("sale-9", OTHER_STORE, MILK, null)),
                there(Chain.sale("sale-9", OTHER_STORE, MILK, Origin.REPORTED)),
                there(new AcceptReturn(new ReturnId("B1"), Chain.SOLD.saleId(), OTHER_STORE, TILL,
                        List.of(new ReturnLine(1, ONE, true)), List.of(new Refund(TenderMethod.CASH, Money.of(200))),
                        "sour", null)),
                there(new ExchangeGoods(new AcceptReturn(new ReturnId("B1"), Chain.SOLD.saleId(), OTHER_STORE, TILL,
                        List.of(new ReturnLine(1, ONE, true)), List.of(), "sour", Origin.REPORTED),
                        Chain.sale("sale-9", OTHER_STORE, MILK, Origin.REPORTED))),
                there(withoutReceipt(OTHER_STORE, Origin.LIVE)),
                there(new AdjustStock(OTHER_STORE, MILK, null, ONE, "found")),
                there(new WriteOff(new WriteOffId("W1"), OTHER_STORE, List.of(new WriteOffLine(1, MILK, null, ONE)),
                        "dropped", WriteOffKind.DAMAGED)),
                there(new WriteOffExpired(new WriteOffId("W1"), OTHER_STORE, MILK, null)),
                there(new QuarantineBatch(OTHER_STORE, CHEESE, BATCH, null, "smells")),
                there(new ReleaseBatch(OTHER_STORE, CHEESE, BATCH, null, "is meant to")),
                there(policy(OTHER_STORE, MILK, null)),
                there(Chain.receive("G9", OTHER_STORE, ORDER)),
                there(new PlaceOrder(new PurchaseOrderId("P9"), OTHER_STORE, Chain.DAIRY, null,
                        List.of(new PurchaseOrderLine(1, MILK, ONE, null)))),
                there(Chain.reserve("V9")),
                there(new OpenStocktake(new StocktakeId("C9"), OTHER_STORE, StocktakeScope.ofSkus(List.of(CHEESE)),
                        null, null)));
    }

    /** None of these tells where the thing is that it names. */
    private static List<Case> ofThings() {
        return List.of(
                there(new Commit(RESERVATION, null)),
                there(new Release(RESERVATION, "changed their mind")),
                there(new ExpireReservation(RESERVATION)),
                there(Chain.count()),
                there(new ApproveStocktake(COUNTED, LI, null)),
                there(new CancelStocktake(COUNTED, "too late")),
                there(new CloseOrder(ORDER, "out of season")),
                there(new ReturnToSupplier(new SupplierReturnId("U1"), RECEIPT,
                        List.of(new SupplierReturnLine(1, ONE)), "sour")));
    }

    /** Only the list tells where its prices hold; one that is wider than a store concerns the whole chain. */
    private static List<Case> ofPrices() {
        return List.of(
                new Case(Chain.openPrices(new PriceListId("chain"), PriceScope.CHAIN), Extent.CHAIN),
                new Case(Chain.openPrices(new PriceListId("app"), PriceScope.ofChannel("APP")), Extent.CHAIN),
                there(new ChangePriceList(Chain.PRICES, "dearer", null)),
                there(new SetPrices(Chain.PRICES, List.of(PriceLine.of(MILK, 100, null)), null, null)),
                there(new EndPrices(Chain.PRICES, List.of(MILK), null, null, null)),
                there(new ClosePriceList(Chain.PRICES, null)),
                new Case(new SetPrices(Chain.WIDE_PRICES, List.of(PriceLine.of(MILK, 100, null)), null, null),
                        Extent.CHAIN));
    }

    private static List<Case> ofTransfers() {
        return List.of(
                there(new RequestTransfer(new TransferId("T9"), STORE, OTHER_STORE,
                        List.of(new RequestedLine(1, MILK, ONE)), null, null)),
                there(new ApproveTransfer(REQUESTED, LI, null)),
                there(new RejectTransfer(REQUESTED, "too far")),
                there(Chain.dispatch(new TransferId("T9"), OTHER_STORE, STORE)),
                there(new ReceiveTransfer(ON_ITS_WAY_IN, List.of(new ReceiveLine(1, ONE)), null)),
                there(close(ON_ITS_WAY_IN, ClosingReason.LOST)),
                new Case(close(ON_ITS_WAY_IN, ClosingReason.RETURNED), Extent.atAll(Stream.of(STORE, OTHER_STORE))),
                new Case(close(ON_ITS_WAY_OUT, ClosingReason.RETURNED), Extent.atAll(Stream.of(STORE, OTHER_STORE))));
    }

    /** What a command says of where it happens does not count where the ledger knows better. */
    private static List<Case> misleading() {
        return List.of(
                there(new ReceiveTransfer(ON_ITS_WAY_IN, List.of(new ReceiveLine(1, ONE)), null, STORE)));
    }

    private static List<Case> ofFacts() {
        return List.of(
                there(Chain.damaged(OTHER_STORE)),
                there(new DropFact(FactIds.ofLines(Chain.UNBOOKED), "a test")),
                there(new ReleaseFact(FactIds.ofLines(Chain.UNBOOKED), "registered", null, null)),
                new Case(new ReleaseFact(FactIds.ofLines(Chain.UNBOOKED_HERE), "sold there",
                        Chain.sale("sale-3", OTHER_STORE, MILK, Origin.REPORTED), null),
                        Extent.atAll(Stream.of(STORE, OTHER_STORE))),
                new Case(new ReleaseFact(FactIds.ofLines(Chain.UNBOOKED_HERE), "brought back there", null, null,
                        withoutReceipt(OTHER_STORE, Origin.REPORTED), null),
                        Extent.atAll(Stream.of(STORE, OTHER_STORE))),
                new Case(new DropFact(Chain.DAMAGED.fact(), "a test"), Extent.CHAIN),
                new Case(new ReleaseFact(Chain.DAMAGED.fact(), "sold here",
                        Chain.sale("sale-7", STORE, MILK, Origin.REPORTED), null), Extent.CHAIN));
    }

    private static AcceptReturnWithoutReceipt withoutReceipt(LocationId location, Origin origin) {
        return new AcceptReturnWithoutReceipt(new ReturnId("B1"), location, TILL,
                List.of(new ReturnLineWithoutReceipt(1, MILK, ONE, Money.of(200), true)),
                List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(200))), "sour", origin, null);
    }

    private static List<Case> ofTheChain() {
        return List.of(
                there(Chain.open(OTHER_STORE)),
                there(Chain.openPrices(new PriceListId("P9"), PriceScope.ofStore(OTHER_STORE))),
                new Case(Chain.open(WAREHOUSE), Extent.at(WAREHOUSE)),
                new Case(
                        new RegisterProduct(new Sku("tea"), "Tea", Unit.PIECE, null, null, List.of(), null, null, null),
                        Extent.CHAIN),
                new Case(new ChangeProduct(MILK, "Fresh milk", null, null, null, null, null, null, null, null),
                        Extent.CHAIN),
                new Case(policy(null, null, null), Extent.CHAIN),
                new Case(policy(null, null, "dairy"), Extent.CHAIN),
                new Case(new SetLabelLayouts(List.of()), Extent.CHAIN),
                new Case(new DescribeSupplier(Chain.DAIRY, "Dairy", null), Extent.CHAIN),
                new Case(new SetSupply(MILK, Chain.DAIRY, null, null, null, null), Extent.CHAIN),
                there(new SetPricingPolicy(OTHER_STORE, null, PolicySettings.NONE)),
                new Case(new SetPricingPolicy(null, "East", PolicySettings.NONE), Extent.CHAIN),
                new Case(new DefineProductSet(new ProductSetId("ALL"), "All", SetGoods.everything()), Extent.CHAIN),
                new Case(new DraftPromotion(SPRING, "Spring", HALF), Extent.CHAIN),
                new Case(new RevisePromotion(SPRING, "Spring", HALF), Extent.CHAIN),
                new Case(new PublishPromotion(SPRING, 1, null, null, null), Extent.CHAIN),
                new Case(new StopPromotion(SPRING, null, "sold out"), Extent.CHAIN));
    }

    private static List<Case> ofRights() {
        return List.of(
                there(grant(List.of(OTHER_STORE), List.of())),
                new Case(grant(List.of(STORE, OTHER_STORE), List.of()), Extent.atAll(Stream.of(STORE, OTHER_STORE))),
                new Case(grant(List.of(), List.of()), Extent.CHAIN),
                new Case(grant(List.of(STORE), List.of("East")), Extent.CHAIN),
                there(Chain.issue("till-9", List.of(OTHER_STORE), List.of())),
                new Case(Chain.issue("till-9", List.of(), List.of()), Extent.CHAIN),
                new Case(Chain.issue("till-9", List.of(STORE), List.of("East")), Extent.CHAIN),
                there(new RevokeToken(TOKEN, "lost")),
                there(Chain.request("A9", OTHER_STORE)),
                new Case(Chain.request("A9", null), Extent.CHAIN),
                there(new Approve(Chain.APPROVAL)),
                there(new DeclineApproval(Chain.APPROVAL, "no")),
                there(new SetPin(LI, OTHER_STORE, new Secret("2580"), null).withHash("$argon2id$…")),
                there(new ClearPin(LI, OTHER_STORE)),
                there(new RecordPinTry(LI, OTHER_STORE, new DeviceId("till"), false)),
                new Case(new DefineRole(new RoleId("counter"), List.of("sales.sell")), Extent.CHAIN));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }

    private static CloseTransfer close(TransferId transfer, ClosingReason reason) {
        return new CloseTransfer(transfer, List.of(new CloseLine(1, Quantity.of(5), reason, null)));
    }

    private static SetStockPolicy policy(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category) {
        return new SetStockPolicy(location, sku, category, ONE, null, null, null, null, null);
    }

    private static GrantRole grant(List<LocationId> locations, List<String> regions) {
        return new GrantRole(LI, CASHIER, locations, regions, MORNING, null);
    }
}
