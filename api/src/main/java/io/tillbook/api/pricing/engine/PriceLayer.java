package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedLine.Share;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Pricing.Source;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.UseLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lower unit prices: each line takes the cheapest as far as it goes, then the next. */
final class PriceLayer {
    private final Terms terms;
    private final List<PublishedRule> rules;
    private final Map<PromotionId, Long> taken = new HashMap<>();

    private record Offer(PublishedRule rule, long unit) {}

    private PriceLayer(Terms terms) {
        this.terms = terms;
        this.rules = terms.of(Layer.PRICE);
    }

    static Pricing apply(Pricing pricing, Terms terms) {
        PriceLayer layer = new PriceLayer(terms);
        Pricing after = pricing;
        // Parts grow behind the place that is looked at: what is split off is looked at next.
        for (int place = 0; !layer.rules.isEmpty() && place < after.parts().size(); place++) {
            after = layer.lowered(after, place);
        }
        return merged(after);
    }

    private Pricing lowered(Pricing pricing, int place) {
        Part part = pricing.parts().get(place);
        for (Offer offer : offers(part)) {
            long pieces = Math.min(part.pieces(), left(offer.rule()));
            if (pieces > 0) {
                taken.merge(offer.rule().promotion(), pieces, Long::sum);
                return pricing.with(Source.of(offer.rule()),
                        new Given(0, pieces, List.of(new Given.Slice(place, pieces, discount(part, pieces, offer)))));
            }
        }
        return pricing;
    }

    private long left(PublishedRule rule) {
        UseLimit limit = rule.rule().limit();
        return limit.pieces() == null ? Long.MAX_VALUE
                : limit.pieces() - taken.getOrDefault(rule.promotion(), 0L);
    }

    private static long discount(Part part, long pieces, Offer offer) {
        long regular = part.line().unitPrice().minor();
        return part.line().isCounted() ? (regular - offer.unit()) * pieces
                : Math.max(0, part.gross() - Rounding.lineAmount(Money.of(offer.unit()), part.quantity()).minor());
    }

    /** Cheapest first; equal ones stay in the order of the rules. */
    private List<Offer> offers(Part part) {
        List<Offer> lower = new ArrayList<>();
        for (PublishedRule rule : rules) {
            if (terms.match().includes(rule.rule().scope(), part)) {
                long unit = unit(rule, part.line());
                if (unit < part.line().unitPrice().minor()) {
                    lower.add(new Offer(rule, unit));
                }
            }
        }
        lower.sort(Comparator.comparingLong(Offer::unit));
        return lower;
    }

    private static long unit(PublishedRule rule, BasketLine line) {
        long price = unit(rule.rule().steps().getLast().give(), line.unitPrice().minor());
        return rule.rule().floor() == FloorPolicy.RESPECT ? Math.max(price, orZero(line.floor())) : price;
    }

    private static long unit(Benefit give, long regular) {
        return switch (give) {
            case UnitPrice price -> price.minor().minor();
            case Pay pay -> regular - Math.min(regular - Rounding.halfUp(regular, pay.bp(), Benefit.WHOLE_BP),
                    pay.max() == null ? regular : pay.max().minor());
            case Off _,Total _,Cheapest _,Get _,PointsGift _,CouponGift _ -> regular;
        };
    }

    private static long orZero(@Nullable Money money) {
        return money == null ? 0 : money.minor();
    }

    /** One application for each version of a promotion, in the order in which they come first. */
    private static Pricing merged(Pricing pricing) {
        List<Application> one = new ArrayList<>();
        int[] place = new int[pricing.applications().size()];
        for (Application each : pricing.applications()) {
            int known = 0;
            while (known < one.size() && !Objects.equals(one.get(known).cited(), each.cited())) {
                known++;
            }
            place[each.seq()] = known;
            if (known == one.size()) {
                one.add(at(known, each, each));
            } else {
                one.set(known, sum(one.get(known), each));
            }
        }
        return new Pricing(pricing.parts().stream().map(part -> renumbered(part, place)).toList(), one);
    }

    private static Application at(int seq, Application first, Application each) {
        return new Application(seq, first.layer(), first.cited(), first.step(), each.times(), each.benefitMinor());
    }

    private static Application sum(Application before, Application more) {
        return new Application(before.seq(), before.layer(), before.cited(), before.step(),
                before.times() + more.times(), before.benefitMinor().plus(more.benefitMinor()));
    }

    private static Part renumbered(Part part, int[] place) {
        List<Share> shares = part.shares()
                .stream()
                .map(share -> new Share(place[share.seq()], Money.of(share.amountMinor().minor())))
                .toList();
        return new Part(part.origin(), part.line(), part.quantity(), part.gross(), shares, part.paid(), part.isTaken(),
                part.tags());
    }
}
