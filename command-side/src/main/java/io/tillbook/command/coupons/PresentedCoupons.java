package io.tillbook.command.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponRejection.TooManyCoupons;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.policy.PricingPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The campaigns of the coupons that were presented. A live sale is refused where one of them cannot be used. */
final class PresentedCoupons implements SalePart {
    private final MemberIds members;

    PresentedCoupons(MemberIds members) {
        this.members = members;
    }

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        if (sale.presented().isEmpty()) {
            return soFar;
        }
        Footprint all =
                Usability.reading(PricingPolicies.reading(soFar, sale.location()), sale.member(), members, known);
        for (PresentedCoupon presented : sale.presented()) {
            all = KnownCoupon.writing(all, presented, known);
        }
        return all;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        if (ticket.sale().presented().isEmpty()) {
            return new Step.Next<>(ticket);
        }
        Ticket known = ticket.withCampaigns(known(ticket, draft).stream()
                .flatMap(Optional::stream)
                .map(KnownCoupon::campaign)
                .map(CampaignId::value)
                .toList());
        return broken(ticket, use(ticket, members, draft), draft).findFirst()
                .filter(_ -> !ticket.sale().reported())
                .<Step<Ticket>>map(rejection -> new Step.Refused<>(known, rejection))
                .orElseGet(() -> new Step.Next<>(known));
    }

    /** The coupons, in the order in which they were presented. */
    static List<Optional<KnownCoupon>> known(Ticket ticket, States states) {
        return ticket.sale().presented().stream().map(presented -> KnownCoupon.of(presented, states)).toList();
    }

    /** Who wants to use them. */
    static Usability use(Ticket ticket, MemberIds members, States states) {
        return Usability.of(ticket.sale().saleId(), ticket.sale().member(), ticket.soldAt(), members, states);
    }

    /** Why they cannot be used. */
    private static Stream<CouponRejection> broken(Ticket ticket, Usability use, States states) {
        return Stream.concat(tooMany(ticket, states).stream(),
                brokenByPlace(ticket, use, states).stream().flatMap(Optional::stream));
    }

    /** Why each of them cannot be used; empty where it can. One that was presented twice is used by the first. */
    static List<Optional<CouponRejection>> brokenByPlace(Ticket ticket, Usability use, States states) {
        List<Optional<KnownCoupon>> coupons = known(ticket, states);
        List<Optional<CouponRejection>> broken = new ArrayList<>();
        IntStream.range(0, coupons.size())
                .forEach(place -> broken.add(use.broken(place, onlyOnce(coupons, place), states)));
        return broken;
    }

    private static Optional<KnownCoupon> onlyOnce(List<Optional<KnownCoupon>> coupons, int place) {
        return coupons.get(place)
                .filter(coupon -> coupons.subList(0, place)
                        .stream()
                        .flatMap(Optional::stream)
                        .noneMatch(coupon::isSameAs));
    }

    /** More were presented than one sale takes. */
    static Optional<CouponRejection> tooMany(Ticket ticket, States states) {
        LocationId store = ticket.sale().location();
        int most = PricingPolicies.of(states, store, Catalog.open(states, store).region())
                .resolve()
                .pricing()
                .maxCoupons();
        int presented = ticket.sale().presented().size();
        return presented > most ? Optional.of(new TooManyCoupons(presented, most)) : Optional.empty();
    }
}
