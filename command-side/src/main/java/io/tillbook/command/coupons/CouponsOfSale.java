package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;

/**
 * The coupons that a sale has used.
 *
 * @param spent in the order in which they were presented; none where it has used none
 */
record CouponsOfSale(List<SpentCoupon> spent) {
    private static final StreamType<CouponsOfSale> STREAM = StreamType.of("salecoupons", new CouponsOfSale(List.of()))
            .on(SaleCouponsRedeemed.class, (_, redeemed) -> new CouponsOfSale(redeemed.coupons()));

    static StreamRef<CouponsOfSale> at(SaleId sale) {
        return STREAM.at(sale);
    }
}
