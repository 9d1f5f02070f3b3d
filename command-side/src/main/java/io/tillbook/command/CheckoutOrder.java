package io.tillbook.command;

import io.tillbook.command.access.approval.ApprovalCommands;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.coupons.CouponCommands;
import io.tillbook.command.giftcards.GiftCardCommands;
import io.tillbook.command.held.HeldCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.inventory.reservation.ReservationCommands;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.members.MemberCommands;
import io.tillbook.command.members.points.PointsCommands;
import io.tillbook.command.members.standing.StandingCommands;
import io.tillbook.command.payments.PaymentsCommands;
import io.tillbook.command.pricing.limit.PromotionLimitCommands;
import io.tillbook.command.pricing.list.PriceListCommands;
import io.tillbook.command.pricing.policy.PricingPolicies;
import io.tillbook.command.pricing.promotion.PromotionCommands;
import io.tillbook.command.pricing.sale.SalePriceCommands;
import io.tillbook.command.returns.ReturnsCommands;
import io.tillbook.command.sales.SalesCommands;
import io.tillbook.command.shifts.ShiftCommands;
import io.tillbook.command.tax.TaxCommands;
import java.util.List;

/**
 * The parts of sales and returns in the order in which they are asked: the first rule that is broken is told. What sets
 * prices comes before what is due, and what moves goods comes last.
 */
public final class CheckoutOrder {
    private static final List<SalePart> SALE = List.of(
            CatalogCommands.saleLocation(),
            SalesCommands.receiptIdentity(),
            ShiftCommands.saleInShift(),
            MemberCommands.shownCards(),
            CouponCommands.presentedCoupons(MemberCommands.idsOfMembers()),
            CatalogCommands.soldGoods(),
            SalesCommands.linePrices(),
            SalePriceCommands.checkedPrices(StandingCommands.factsOfMembers()),
            CouponCommands.redeemedCoupons(MemberCommands.idsOfMembers()),
            CouponCommands.promisedCoupons(),
            PromotionLimitCommands.countedUses(MemberCommands.idsOfMembers()),
            TaxCommands.saleTaxes(),
            SalesCommands.tendering(PaymentsCommands.cashRounding()),
            PaymentsCommands.usedPayments(),
            PointsCommands.countedPoints(),
            StandingCommands.countedSpend(),
            GiftCardCommands.spentCards(),
            ShiftCommands.saleCounted(),
            ReservationCommands.reservedGoods(),
            InventoryCommands.goodsIssue());

    /** Lines that were held follow their sale: it has its receipt, and was paid. */
    private static final List<SalePart> HELD_LINES = List.of(
            CatalogCommands.saleLocation(),
            CatalogCommands.soldGoods(),
            SalesCommands.linePrices(),
            SalePriceCommands.recordedPrices(),
            TaxCommands.saleTaxes(),
            PointsCommands.heldLinePoints(),
            ShiftCommands.heldLinesCounted(),
            InventoryCommands.goodsIssue());

    private static final List<ReturnPart> RETURN = List.of(
            CatalogCommands.returnLocation(),
            ReturnsCommands.returnIdentity(),
            ShiftCommands.returnInShift(),
            ReturnsCommands.linesOfSale(),
            CatalogCommands.returnedGoods(),
            PromotionCommands.citedRules(),
            ReturnsCommands.returnLimits(PaymentsCommands.cashRounding()),
            CouponCommands.restoredCoupons(),
            CouponCommands.withdrawnCoupons(),
            PromotionLimitCommands.restoredUses(),
            PointsCommands.returnedPoints(),
            StandingCommands.returnedSpend(),
            GiftCardCommands.refundedCards(),
            ShiftCommands.returnCounted(),
            PaymentsCommands.refundedPayments(),
            InventoryCommands.goodsRestocked());

    private static final List<WithoutReceiptPart> WITHOUT_RECEIPT = List.of(
            CatalogCommands.goodsWithoutReceipt(),
            ShiftCommands.withoutReceiptInShift(),
            PriceListCommands.refundsWithinPrices(),
            TaxCommands.taxesWithoutReceipt(),
            ReturnsCommands.refundsWithoutReceipt(),
            ShiftCommands.withoutReceiptCounted(),
            InventoryCommands.restockedWithoutReceipt());

    private static final SalesCommands SALES = new SalesCommands(SALE, HELD_LINES, PricingPolicies::at);
    private static final ReturnsCommands RETURNS = new ReturnsCommands(RETURN, WITHOUT_RECEIPT,
            ApprovalCommands.asking(SALES.completing()).decider(), ApprovalCommands::asking);

    private CheckoutOrder() {}

    /** Sales. */
    public static SalesCommands sales() {
        return SALES;
    }

    /** Returns. */
    public static ReturnsCommands returns() {
        return RETURNS;
    }

    /** Held facts, released as sales and returns. */
    public static Slice held() {
        return new HeldCommands(SALES.booking(), SALES::bookingLines, RETURNS.booking(),
                RETURNS.bookingWithoutReceipt());
    }
}
