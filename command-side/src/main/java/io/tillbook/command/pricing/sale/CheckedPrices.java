package io.tillbook.command.pricing.sale;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.KnownMembers;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.policy.PricingPolicies;

/**
 * What a sale tells of its prices is right, as far as the store wants to know. A sale that tells nothing is not looked
 * at, and reads no more streams than before.
 */
final class CheckedPrices implements SalePart {
    private final RecordedPrices recording = new RecordedPrices();
    private final KnownMembers members;

    CheckedPrices(KnownMembers members) {
        this.members = members;
    }

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return sale.basis() == null
                ? soFar
                : readingMember(CitedPromotions.reading(
                        PricingPolicies.reading(recording.footprint(soFar, sale, known), sale.location()), sale, known),
                        sale, known);
    }

    /** Only promotions ask who buys. */
    private Footprint readingMember(Footprint footprint, CompleteSale sale, States known) {
        MemberId member = sale.member();
        return member == null || AppliedRule.allCited(sale.applied()).isEmpty() ? footprint
                : members.reading(footprint, member, known);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        if (ticket.sale().basis() == null) {
            return new Step.Next<>(ticket);
        }
        Ticket recorded = RecordedPrices.recorded(ticket, draft);
        StorePolicy policy = PricingPolicies.at(draft, ticket.sale().location());
        return switch (policy.priceCheck()) {
            case OFF -> new Step.Next<>(recorded);
            case FLAG ->
                new Step.Next<>(recorded.flagged(PriceFindings.of(recorded, draft, policy, members).all().toList()));
            case ENFORCE -> recorded.unless(PriceFindings.of(recorded, draft, policy, members).all());
        };
    }
}
