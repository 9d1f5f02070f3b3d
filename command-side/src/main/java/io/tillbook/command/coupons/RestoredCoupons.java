package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.UnreturnedLines;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import org.jspecify.annotations.Nullable;

/** Once all goods of a sale have come back, its coupons can be used again, where their campaigns say so. */
final class RestoredCoupons implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        SaleId sale = wanted.command().saleId();
        Footprint all = soFar.reading(CouponsOfSale.at(sale)).reading(UnreturnedLines.of(sale));
        for (SpentCoupon spent : known.of(CouponsOfSale.at(sale)).spent()) {
            Integer serial = spent.serial();
            all = serial == null ? all
                    : all.reading(Campaign.at(spent.campaign())).writing(Coupon.at(spent.campaign(), serial));
        }
        return all;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        SaleId sale = ticket.command().saleId();
        CouponsOfSale coupons = draft.of(CouponsOfSale.at(sale));
        if (!coupons.spent().isEmpty() && draft.of(UnreturnedLines.of(sale)).areAllBackWith(ticket)) {
            coupons.spent().forEach(spent -> restore(spent.campaign(), spent.serial(), sale, draft));
        }
        return new Step.Next<>(ticket);
    }

    /** What another sale has used since, and what was used a second time, stays as it is. */
    private static void restore(CampaignId campaign, @Nullable Integer serial, SaleId sale,
            Draft draft) {
        if (serial == null) {
            return;
        }
        Coupon coupon = draft.of(Coupon.at(campaign, serial));
        var opened = draft.of(Campaign.at(campaign)).opened();
        if (coupon.state() == CouponState.REDEEMED && sale.equals(coupon.sale()) && opened != null
                && opened.restore() == RestoreRule.ON_FULL_RETURN) {
            draft.add(Coupon.at(campaign, serial), new CouponRestored(campaign, serial, sale));
        }
    }
}
