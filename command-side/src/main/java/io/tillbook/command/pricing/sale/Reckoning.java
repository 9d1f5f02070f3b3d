package io.tillbook.command.pricing.sale;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs by some rules.
 *
 * @param basket the basket
 * @param coupons the campaigns of the coupons that were presented
 * @param rules the rules, of each promotion one
 * @param sets the product sets that they name
 * @param policy what the store has decided
 * @param facts what else is known, but of the member
 * @param member who buys
 * @param told what the ledger tells of the member; null where they are known by their id only
 */
record Reckoning(RecordedBasket basket, List<String> coupons, List<PublishedRule> rules, Map<String, Scope> sets,
        PricingPolicy policy, PricingFacts facts, @Nullable MemberId member,
        @Nullable MemberFacts told) {
    PricedBasket priced() {
        return PricingEngine.price(basket.basket(coupons),
                new RuleBook(rules, sets, policy, basket.pricing().basis().tried()), known());
    }

    Money total() {
        return priced().total();
    }

    /** Whether a rule holds for the basket. */
    boolean holds(PublishedRule rule) {
        return PricingEngine.holds(rule, basket.basket(coupons), known());
    }

    /** Whether a rule holds for the basket, if members of another kind bought it. */
    boolean holdsForOthers(PublishedRule rule) {
        PublishedRule ofAll = new PublishedRule(rule.promotion(), rule.version(),
                rule.rule().when(rule.rule().when().ofAnyMember()));
        return rule.rule().when().isOfMembers() && with(List.of(ofAll)).holds(ofAll);
    }

    /** The tier that the member had; null for none. */
    @Nullable
    String tier() {
        return told == null ? null : told.tier();
    }

    private PricingFacts known() {
        return new PricingFacts(facts.location(), facts.regions(), facts.channel(), facts.pricedAt(),
                KnownMember.of(member, told, rules), facts.usesLeft());
    }

    Reckoning with(List<PublishedRule> others) {
        return new Reckoning(basket, coupons, others, sets, policy, facts, member, told);
    }

    Reckoning withBasket(UnaryOperator<RecordedBasket> change) {
        return new Reckoning(change.apply(basket), coupons, rules, sets, policy, facts, member, told);
    }
}
