package io.tillbook.command.pricing.sale;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basis.SalePriceRejection.MemberFactsDiffer;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionNotEffective;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionOutdated;
import io.tillbook.api.pricing.basis.SalePriceRejection;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of a promotion that a sale cites.
 *
 * @param rule what it says; nothing where it was not published, or another version of the promotion is cited before it
 * @param current the version that held
 * @param fault why it should not have been applied
 */
record Citation(Optional<PublishedRule> rule, Optional<PublishedRule> current, Optional<SalePriceRejection> fault) {
    static List<Citation> all(States states, List<Cited> cited, Instant at, Reckoning sale) {
        return cited.stream().map(each -> of(states, cited, each, at, sale)).toList();
    }

    private static Citation of(States states, List<Cited> all, Cited cited, Instant at, Reckoning sale) {
        Optional<PublishedRule> current = PublishedPromotions.holding(states, cited.promotion(), at);
        Optional<PublishedRule> rule = PublishedPromotions.version(states, cited)
                .filter(_ -> all.stream()
                        .filter(other -> other.promotion().equals(cited.promotion()))
                        .findFirst()
                        .filter(cited::equals)
                        .isPresent());
        return new Citation(rule, current, fault(cited, current, at, sale));
    }

    private static Optional<SalePriceRejection> fault(Cited cited, Optional<PublishedRule> current, Instant at,
            Reckoning sale) {
        Optional<PublishedRule> holding = current.filter(rule -> sale.with(List.of(rule)).holds(rule));
        if (holding.isPresent()) {
            int version = holding.get().version();
            return version == cited.version() ? Optional.empty()
                    : Optional.of(new PromotionOutdated(cited.promotion(), cited.version(), version,
                            at.atOffset(ZoneOffset.UTC)));
        }
        return Optional.of(ofOthers(current, at, sale).orElseGet(
                () -> new PromotionNotEffective(cited.promotion(), cited.version(), at.atOffset(ZoneOffset.UTC))));
    }

    /** It holds, for other members. */
    private static Optional<SalePriceRejection> ofOthers(Optional<PublishedRule> current, Instant at, Reckoning sale) {
        MemberId member = sale.member();
        return member == null ? Optional.empty()
                : current.filter(sale::holdsForOthers)
                        .map(rule -> MemberFactsDiffer.of(rule, member, at.atOffset(ZoneOffset.UTC), sale.tier()));
    }

    /** What it is flagged as. */
    FlagKind flag() {
        return fault.filter(MemberFactsDiffer.class::isInstance).isPresent() ? FlagKind.MEMBER_FACTS
                : FlagKind.OUTDATED_RULES;
    }

    /** The rule, where it did not hold with no other condition than a coupon: what the till has applied. */
    Optional<PublishedRule> asIfItHeld() {
        return fault.isEmpty() ? rule : rule.map(Citation::unconditional);
    }

    private static PublishedRule unconditional(PublishedRule published) {
        String coupon = published.rule().when().coupon();
        return new PublishedRule(published.promotion(), published.version(),
                published.rule().holdout(0).when(coupon == null ? When.ALWAYS : When.coupon(coupon)));
    }

    /** With what held in the place of what did not. */
    Reckoning corrected(Reckoning before) {
        return fault.isEmpty() || rule.isEmpty() ? before
                : before.with(before.rules()
                        .stream()
                        .flatMap(each -> each.promotion().equals(rule.get().promotion()) ? current.stream()
                                : Stream.of(each))
                        .toList());
    }
}
