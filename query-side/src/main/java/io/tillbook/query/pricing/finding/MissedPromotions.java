package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basis.PricingDifference;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.finding.ProposedRefund;
import io.tillbook.api.pricing.rule.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale that was dearer than it should have been, since promotions that held were not applied: the till did not know
 * them. It is priced again twice, as a draft is tried on a past basket: by what it cites, and by all that held.
 *
 * @param chargedMinor what it costs by what it cites, in minor units
 * @param expectedMinor what it should have cost, in minor units
 * @param promotions what should have been applied and was not
 * @param refunds how much of the difference each line should be refunded with
 */
record MissedPromotions(Money chargedMinor, Money expectedMinor, List<PromotionId> promotions,
        List<ProposedRefund> refunds) {
    /**
     * What is known of a sale and of what held then.
     *
     * @param told the sale as it was recorded
     * @param cited the versions that it cites, all of which held
     * @param others what else held, as far as it can be said that it was not used up
     * @param sets the product sets that they name
     * @param facts what else is known, but of the member
     * @param member who bought
     * @param buyer what was known of the member; null where nobody has registered them, or no rule asks
     */
    record Case(RecordedBasket told, List<PublishedRule> cited, List<PublishedRule> others, Map<String, Scope> sets,
            PricingPolicy policy, PricingFacts facts, @Nullable MemberId member,
            @Nullable MemberFacts buyer) {
        private PricedBasket priced(List<PublishedRule> rules) {
            List<String> coupons = cited.stream()
                    .map(rule -> rule.rule().when().coupon())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            PricingFacts known = new PricingFacts(facts.location(), facts.regions(), facts.channel(),
                    facts.pricedAt(), KnownMember.of(member, buyer, rules), Map.of());
            return PricingEngine.price(told.basket(coupons),
                    new RuleBook(rules, sets, policy, told.pricing().basis().tried()), known);
        }
    }

    /** Nothing where the customer has not paid more, or the sale does not add up by itself: that is flagged. */
    static Optional<MissedPromotions> of(Case sale) {
        PricedBasket asTold = sale.priced(sale.cited());
        if (sale.others().isEmpty() || PricingDifference.first(sale.told(), asTold).isPresent()) {
            return Optional.empty();
        }
        PricedBasket expected = sale.priced(Stream.concat(sale.cited().stream(), sale.others().stream()).toList());
        return asTold.total().exceeds(expected.total()) ? Optional.of(found(sale, asTold, expected))
                : Optional.empty();
    }

    private static MissedPromotions found(Case sale, PricedBasket asTold, PricedBasket expected) {
        List<PromotionId> cited = sale.cited().stream().map(PublishedRule::promotion).toList();
        List<PromotionId> missed = expected.applications()
                .stream()
                .filter(application -> !application.benefitMinor().isZero())
                .map(Application::cited)
                .filter(Objects::nonNull)
                .map(Application.Cited::promotion)
                .filter(promotion -> !cited.contains(promotion))
                .distinct()
                .toList();
        return new MissedPromotions(asTold.total(), expected.total(), missed,
                refunds(sale.told().lines(), expected, asTold.total().minus(expected.total()).minor()));
    }

    /** The difference, over the lines that are too dear, by how much they are. */
    private static List<ProposedRefund> refunds(List<RecordedLine> lines, PricedBasket expected, long difference) {
        List<Long> should = expected(lines, expected);
        long[] tooDear = new long[lines.size()];
        for (int place = 0; place < tooDear.length; place++) {
            tooDear[place] = Math.max(0, lines.get(place).paid().minor() - should.get(place));
        }
        long[] refunds = Allocation.byLargestRemainder(difference, tooDear);
        List<ProposedRefund> proposed = new ArrayList<>();
        for (int place = 0; place < tooDear.length; place++) {
            if (refunds[place] > 0) {
                proposed.add(new ProposedRefund(lines.get(place).lineNo(), lines.get(place).paid(),
                        Money.of(should.get(place)), Money.of(refunds[place])));
            }
        }
        return proposed;
    }

    /** What each line should cost: parts of one line of the basket share that by what was paid for them. */
    private static List<Long> expected(List<RecordedLine> lines, PricedBasket expected) {
        Map<Integer, Long> ofBasket = new HashMap<>();
        for (PricedLine line : expected.lines()) {
            ofBasket.merge(line.line().lineNo(), line.paid().minor(), Long::sum);
        }
        Map<Integer, List<RecordedLine>> parts = new HashMap<>();
        lines.forEach(line -> parts.computeIfAbsent(line.ofBasket(), _ -> new ArrayList<>()).add(line));
        Map<Integer, Long> should = new HashMap<>();
        parts.forEach((number, all) -> {
            long[] shares = Allocation.byLargestRemainder(ofBasket.getOrDefault(number, 0L),
                    all.stream().mapToLong(part -> part.paid().minor()).toArray());
            for (int place = 0; place < shares.length; place++) {
                should.put(all.get(place).lineNo(), shares[place]);
            }
        });
        return lines.stream().map(line -> should.getOrDefault(line.lineNo(), 0L)).toList();
    }
}
