package io.tillbook.command.coupons;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Coupons are used up by the sale that they have taken something off, in its own append. What has happened is not
 * refused: it has used a coupon once more, which is told as a loss.
 */
final class RedeemedCoupons implements SalePart {
    private final MemberIds members;

    RedeemedCoupons(MemberIds members) {
        this.members = members;
    }

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        Footprint cited = PublishedPromotions.readingCited(soFar, sale.applied());
        return sale.presented().isEmpty() ? cited
                : Usability.reading(cited, sale.member(), members, known).writing(CouponsOfSale.at(sale.saleId()));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        if (ticket.sale().applied().isEmpty() && ticket.sale().presented().isEmpty()) {
            return new Step.Next<>(ticket);
        }
        SpentCoupons spent = SpentCoupons.of(ticket, draft);
        if (ticket.sale().presented().isEmpty()) {
            return ticket.unless(spent.missing().stream());
        }
        Usability use = PresentedCoupons.use(ticket, members, draft);
        List<Flag> all = Stream.concat(spent.missing().stream(), unusable(ticket, spent, use, draft)).toList();
        redeem(ticket, spent, use, draft);
        return ticket.unless(all.stream());
    }

    private static Stream<Flag> unusable(Ticket ticket, SpentCoupons spent, Usability use, States states) {
        List<Optional<CouponRejection>> broken = PresentedCoupons.brokenByPlace(ticket, use, states);
        Money all = spent.benefits().stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus);
        return Stream.concat(
                PresentedCoupons.tooMany(ticket, states).stream().map(reason -> flag(reason, all)),
                IntStream.range(0, broken.size())
                        .boxed()
                        .flatMap(place -> broken.get(place)
                                .map(reason -> flag(reason, spent.benefits().get(place).orElse(Money.ZERO)))
                                .stream()));
    }

    private static Flag flag(CouponRejection reason, Money benefit) {
        return Flag.of(FlagKind.COUPON_NOT_USABLE, reason, benefit);
    }

    private static void redeem(Ticket ticket, SpentCoupons spent, Usability use, Draft draft) {
        List<Optional<KnownCoupon>> coupons = PresentedCoupons.known(ticket, draft);
        List<SpentCoupon> redeemed = new ArrayList<>();
        for (int place = 0; place < coupons.size(); place++) {
            Optional<Money> benefit = spent.benefits().get(place);
            if (benefit.isPresent()) {
                redeemed.add(redeem(ticket, coupons.get(place).orElseThrow(), benefit.get(), use, draft));
            }
        }
        if (!redeemed.isEmpty()) {
            CompleteSale sale = ticket.sale();
            draft.add(CouponsOfSale.at(sale.saleId()),
                    new SaleCouponsRedeemed(sale.saleId(), sale.location(), redeemed));
        }
    }

    private static SpentCoupon redeem(Ticket ticket, KnownCoupon coupon, Money benefit, Usability use,
            Draft draft) {
        Integer serial = coupon.serial();
        if (serial != null) {
            StreamRef<Coupon> stream = Coupon.at(coupon.campaign(), serial);
            boolean isFree = coupon.isMeantFor(use.members(), ticket.soldAt())
                    && draft.of(stream).isOpen(ticket.soldAt())
                    && !coupon.ofCampaign(draft).isOver(ticket.soldAt());
            draft.add(stream, used(ticket.sale(), coupon.campaign(), serial, isFree, benefit));
        }
        return new SpentCoupon(coupon.campaign(), serial, benefit);
    }

    private static CouponEvent used(CompleteSale sale, CampaignId campaign, int serial, boolean isFree,
            Money benefit) {
        return isFree ? new CouponRedeemed(campaign, serial, sale.saleId(), sale.location(), sale.member())
                : new CouponDoubleRedeemed(campaign, serial, sale.saleId(), sale.location(), benefit);
    }
}
