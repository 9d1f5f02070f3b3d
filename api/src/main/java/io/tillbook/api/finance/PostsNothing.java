package io.tillbook.api.finance;

import static java.util.Map.entry;

import io.tillbook.api.access.AccessEvent;
import io.tillbook.api.access.ApprovalEvent;
import io.tillbook.api.alerts.AlertsEvent;
import io.tillbook.api.alerts.BillAlertsEvent;
import io.tillbook.api.alerts.TillAlertsEvent;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.label.LabelEvent;
import io.tillbook.api.catalog.picture.PictureEvent;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.devices.DevicesEvent;
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.held.HeldEvent;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.members.MemberEvent;
import io.tillbook.api.members.birthday.BirthdayEvent;
import io.tillbook.api.members.feedback.FeedbackEvent;
import io.tillbook.api.members.mall.MallEvent;
import io.tillbook.api.members.points.PointsEvent;
import io.tillbook.api.members.segment.SegmentEvent;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.api.payments.PaymentsEvent;
import io.tillbook.api.payments.RefundEvent;
import io.tillbook.api.payments.bills.BillEvent;
import io.tillbook.api.pricing.finding.PriceFindingEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent;
import io.tillbook.api.pricing.limit.PromotionLimitEvent;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.markdown.MarkdownEvent;
import io.tillbook.api.pricing.policy.PricingPolicyEvent;
import io.tillbook.api.pricing.productset.ProductSetEvent;
import io.tillbook.api.pricing.promotion.PromotionEvent;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.replenishment.ReplenishmentEvent;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.shifts.RegisterEvent;
import io.tillbook.api.shifts.SettlementEvent;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.api.stocktake.StocktakeEvent;
import io.tillbook.api.tax.TaxEvent;
import io.tillbook.api.transfers.TransfersEvent;
import java.util.Map;

/** The events that change no account, each with its reason. A sealed interface stands for all its events. */
public final class PostsNothing {
    /** Whole kinds of events. */
    public static final Map<Class<? extends Event>, String> KINDS = Map.ofEntries(
            entry(AccessEvent.class, "says who may do what"),
            entry(ApprovalEvent.class, "what was approved is posted by what was done"),
            entry(AlertsEvent.class, "says what somebody should look at"),
            entry(BillAlertsEvent.class, "says what somebody should look at"),
            entry(TillAlertsEvent.class, "says what somebody should look at"),
            entry(DevicesEvent.class, "says who tells; what is told is posted by itself"),
            entry(CatalogEvent.class, "says what there is, and moves nothing"),
            entry(LabelEvent.class, "says how labels are read"),
            entry(PictureEvent.class, "says what products look like"),
            entry(CouponEvent.class, "a coupon lowers the price that a sale posts"),
            entry(HeldEvent.class, "what is held is posted once it is booked"),
            entry(CommandOutcome.class, "tells of a command, whose events are posted"),
            entry(MemberEvent.class, "says who somebody is"),
            entry(BirthdayEvent.class, "says what members are given; what they buy with it is posted"),
            entry(FeedbackEvent.class, "says what somebody thinks"),
            entry(PointsEvent.class, "points are not valued (policy NONE): they lower prices when they are spent"),
            entry(SegmentEvent.class, "says what members have in common"),
            entry(TierEvent.class, "says how members stand"),
            entry(PriceFindingEvent.class, "says what is odd about prices"),
            entry(GroupBuyEvent.class, "says what is offered; what is bought is posted by the sale"),
            entry(PromotionLimitEvent.class, "says how often something was given; the sale posts what it took off"),
            entry(PriceListEvent.class, "says what something costs"),
            entry(MarkdownEvent.class, "says what something costs before it is sold"),
            entry(PricingPolicyEvent.class, "says how prices are checked"),
            entry(ProductSetEvent.class, "says which products belong together"),
            entry(PromotionEvent.class, "says what is given for what"),
            entry(ReplenishmentEvent.class, "says how much is wanted"),
            entry(StocktakeEvent.class, "what was found is posted by the stock that is corrected"),
            entry(TaxEvent.class, "says at which rate is taxed; the sale posts what that comes to"));
    /** Events of kinds of which others lead to entries. */
    public static final Map<Class<? extends Event>, String> EVENTS = Map.ofEntries(
            entry(SalesEvent.SaleRefused.class, "nothing was sold"),
            entry(SalesEvent.ReceiptNumberTaken.class, "the sale is posted"),
            entry(ReturnsEvent.SaleLinesReturned.class, "the return is posted"),
            entry(ReturnsEvent.GoodsExchanged.class, "return and sale are posted, what is set off in both"),
            entry(PurchasingEvent.SupplierDescribed.class, "no goods move"),
            entry(PurchasingEvent.OrderPlaced.class, "nothing has come"),
            entry(PurchasingEvent.OrderDelivered.class, "the receipt is posted"),
            entry(PurchasingEvent.OrderClosed.class, "nothing comes"),
            entry(PurchasingEvent.ReceiptLinesReturned.class, "the return to the supplier is posted"),
            entry(TransfersEvent.TransferRequested.class, "nothing has left"),
            entry(TransfersEvent.TransferApproved.class, "nothing has left"),
            entry(TransfersEvent.TransferRejected.class, "nothing leaves"),
            entry(InventoryEvent.StockIssued.class, "the document that it was issued for is posted"),
            entry(InventoryEvent.StockWentNegative.class, "the issue is posted by its document"),
            entry(InventoryEvent.StockReserved.class, "the goods are still there"),
            entry(InventoryEvent.StockUnreserved.class, "the goods are still there, or their document is posted"),
            entry(InventoryEvent.BatchQuarantined.class, "the goods are still there"),
            entry(InventoryEvent.BatchReleased.class, "the goods were there all the time"),
            entry(InventoryEvent.StockCounted.class, "the books stay as they are until that is approved"),
            entry(InventoryEvent.CountRevised.class, "the correction is posted"),
            entry(ReservationEvent.ReservationMade.class, "the goods are still there"),
            entry(ReservationEvent.ReservationReleased.class, "the goods were there all the time"),
            entry(ReservationEvent.ReservationExpired.class, "the goods were there all the time"),
            entry(MallEvent.RewardOffered.class, "nobody has had it"),
            entry(MallEvent.RewardChanged.class, "nobody has had it"),
            entry(MallEvent.RewardWithdrawn.class, "nobody has it"),
            entry(MallEvent.RewardCounted.class, "the redemption is posted"),
            entry(MallEvent.MemberRewardCounted.class, "the redemption is posted"),
            entry(MallEvent.RedemptionCancelled.class, "the goods that come back are posted by the stock"),
            entry(MallEvent.PointsRedeemed.class, "points are not valued (policy NONE)"),
            entry(MallEvent.PointsRedemptionCancelled.class, "points are not valued (policy NONE)"),
            entry(GiftCardEvent.LoadReceiptTaken.class, "the load is posted"),
            entry(GiftCardEvent.SaleCardSpent.class, "the card posts what was spent"),
            entry(GiftCardEvent.SaleCardRefunded.class, "the card posts what came back"),
            entry(GiftCardEvent.CardIssued.class, "it has no value"),
            entry(GiftCardEvent.ValueHeld.class, "nothing was spent"),
            entry(GiftCardEvent.HoldEnded.class, "what was captured is posted as spent"),
            entry(GiftCardEvent.CardSecretMissed.class, "no value moves"),
            entry(GiftCardEvent.CardBlocked.class, "no value moves"),
            entry(GiftCardEvent.CardUnblocked.class, "no value moves"),
            entry(GiftCardEvent.CardExpired.class, "its value is owed until it is income"),
            entry(GiftCardEvent.GiftCardRulesSet.class, "says how cards are used"),
            entry(PaymentsEvent.TenderRulesSet.class, "says how customers can pay"),
            entry(PaymentsEvent.ProviderTransactionTaken.class, "the payment is posted"),
            entry(PaymentsEvent.PaymentStarted.class, "nothing was taken"),
            entry(PaymentsEvent.PaymentSubmitted.class, "nothing was taken"),
            entry(PaymentsEvent.PaymentPending.class, "nothing was taken"),
            entry(PaymentsEvent.PaymentUnknown.class, "nobody knows whether anything was taken"),
            entry(PaymentsEvent.PaymentDeclined.class, "nothing was taken"),
            entry(PaymentsEvent.CancellationStarted.class, "nothing has gone back"),
            entry(PaymentsEvent.PaymentUsed.class, "the sale posts what it uses"),
            entry(RefundEvent.PaymentRefundOpened.class, "the refund is posted"),
            entry(RefundEvent.PaymentRefundClosed.class, "the refund is posted"),
            entry(RefundEvent.RefundSubmitted.class, "nothing has gone back"),
            entry(RefundEvent.RefundPending.class, "nothing has gone back"),
            entry(RefundEvent.RefundStuck.class, "nothing has gone back: it is still owed"),
            entry(BillEvent.BillOpened.class, "its fees are posted once it is compared"),
            entry(BillEvent.BillRowsAdded.class, "its fees are posted once it is compared"),
            entry(BillEvent.BillClosed.class, "its fees are posted once it is compared"),
            entry(BillEvent.BillRowsKept.class, "its fees are posted once it is compared"),
            entry(BillEvent.BillPartWithdrawn.class, "its fees are taken back once the other bill is compared"),
            entry(BillEvent.BillPartCompared.class, "its fees are posted once all of it is compared"),
            entry(BillEvent.RowCompared.class, "fees are posted by the bill, rounded once"),
            entry(BillEvent.RowWithdrawn.class, "fees are posted by the bill, rounded once"),
            entry(BillEvent.DifferenceFound.class, "nobody has said what it is"),
            entry(BillEvent.DifferenceCounted.class, "nobody has said what it is"),
            entry(BillEvent.DifferenceSettled.class, "it is gone"),
            entry(BillEvent.DifferenceResolved.class, "whoever says what it is posts it"),
            entry(BillEvent.FeeTermsSet.class, "says what a provider takes"),
            entry(RegisterEvent.RegisterOpened.class, "no money moves"),
            entry(RegisterEvent.ShiftNumberTaken.class, "the shift is posted"),
            entry(RegisterEvent.ZReported.class, "what it sums up is posted"),
            entry(RegisterEvent.ZAmended.class, "what it sums up is posted"),
            entry(SettlementEvent.ShiftListed.class, "what it sums up is posted"),
            entry(SettlementEvent.DaySettled.class, "what it sums up is posted"),
            entry(SettlementEvent.DayAmended.class, "what it sums up is posted"),
            entry(ShiftEvent.ShiftAdvanced.class, "what has moved the totals is posted"),
            entry(ShiftEvent.DrawerOpened.class, "no money moves"),
            entry(ShiftEvent.HandedOver.class, "no money moves"),
            entry(ShiftEvent.HandOverAccepted.class, "no money moves"),
            entry(ShiftEvent.HandOverDeclined.class, "no money moves"),
            entry(ShiftEvent.TendersCounted.class, "a difference is posted when the shift is closed with it"),
            entry(ShiftEvent.ShiftForceClosed.class, "nobody has counted"),
            entry(ShiftsEvent.ShiftRulesSet.class, "says how shifts are worked in"),
            entry(ShiftsEvent.RegisterListed.class, "no money moves"),
            entry(ShiftsEvent.DayListed.class, "what it sums up is posted"),
            entry(ShiftsEvent.FactAssigned.class, "says which shift counts what was posted when it happened"),
            entry(ShiftsEvent.FactUnassigned.class, "the sale or return is posted"),
            entry(FinanceEvent.ExpenseRecorded.class, "nobody has approved it"),
            entry(FinanceEvent.PeriodClosed.class, "what is in it is posted"),
            entry(FinanceEvent.ReopeningAsked.class, "nothing is posted by it"),
            entry(FinanceEvent.PeriodReopened.class, "nothing is posted by it"),
            entry(BankEvent.BankStatementTaken.class, "the books have posted it, or somebody says what it is"),
            entry(BankEvent.BankLineTaken.class, "the books have posted it, or somebody says what it is"),
            entry(BankEvent.BankMovementMatched.class, "it is posted already"),
            entry(BankEvent.BankMovementFreed.class, "it is posted already"));

    private PostsNothing() {}
}
