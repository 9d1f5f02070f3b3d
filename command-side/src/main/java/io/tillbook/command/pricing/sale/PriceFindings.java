package io.tillbook.command.pricing.sale;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.PricingDifference;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.SalePriceRejection.BasketTooOld;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.checkout.Flags;
import io.tillbook.command.checkout.KnownMembers;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the prices of a sale. Each finding tells by how much it made the sale dearer; all together tell
 * the difference between what was paid and what it costs at the regular prices, by the versions that held of the
 * promotions that it cites. Where lines are held, the sale is not known as a whole: promotions are not applied then.
 *
 * @param ticket the sale, with what is recorded of its prices
 * @param told its lines, as rules see them
 * @param cited what it cites
 * @param asTold what it costs by that
 */
record PriceFindings(Ticket ticket, States states, StorePolicy policy, RecordedBasket told, List<Citation> cited,
        Reckoning asTold) {
    static PriceFindings of(Ticket ticket, States states, StorePolicy policy, KnownMembers members) {
        SalePricing pricing = Objects.requireNonNull(ticket.pricing());
        Instant at = pricing.basis().pricedAt().toInstant();
        RecordedBasket told = new RecordedBasket(pricing,
                ticket.lines().stream().map(TicketLine::priced).flatMap(Optional::stream).toList());
        boolean isWhole = ticket.held().isEmpty();
        List<PublishedRule> rules = isWhole ? CitedPromotions.rules(states, told.cited(), at) : List.of();
        PricingFacts facts = facts(ticket, states, pricing.basis());
        Reckoning none = new Reckoning(told, ticket.campaigns(), List.of(), ProductSets.of(states, rules),
                policy.pricing(), facts, ticket.sale().member(), known(ticket, facts, states, members));
        List<Citation> cited = Citation.all(states, told.cited(), at, none);
        return new PriceFindings(ticket, states, policy, told, cited,
                isWhole ? none.with(cited.stream().flatMap(each -> each.asIfItHeld().stream()).toList()) : none);
    }

    private static PricingFacts facts(Ticket ticket, States states, PriceBasis basis) {
        Location.Open store = Catalog.open(states, ticket.sale().location());
        return new PricingFacts(ticket.sale().location(),
                store.region() == null ? Set.of() : Set.of(store.region()), basis.soldBy(),
                basis.pricedAt().atZoneSameInstant(store.zone()), null, Map.of());
    }

    /** Who cites no promotions is not asked who buys. */
    private static @Nullable MemberFacts known(Ticket ticket, PricingFacts facts, States states,
            KnownMembers members) {
        MemberId member = ticket.sale().member();
        return member == null || AppliedRule.allCited(ticket.sale().applied()).isEmpty() ? null
                : members.facts(member, facts.pricedAt(), paid(ticket), states).orElse(null);
    }

    /** All of it, the moment first. */
    Stream<Flag> all() {
        return Flags.of(this::stale, this::wrongPrices, this::outdated, this::mispriced);
    }

    private Stream<Flag> stale() {
        PriceBasis basis = told.pricing().basis();
        Instant paid = paid(ticket);
        return policy.grace().covers(basis.pricedAt().toInstant(), paid) ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.STALE_PRICES, new BasketTooOld(basis.pricedAt(),
                        paid.atOffset(ZoneOffset.UTC), policy.graceMinutes())));
    }

    /** What is asked for now is paid now; a till whose clock runs ahead was paid nothing in the future. */
    private static Instant paid(Ticket ticket) {
        Instant occurred = ticket.occurrence().occurredAt().toInstant();
        Instant received = ticket.occurrence().receivedAt();
        return ticket.sale().reported() && occurred.isBefore(received) ? occurred : received;
    }

    private Stream<Flag> mispriced() {
        return ticket.held().isEmpty()
                ? PricingDifference.first(told, asTold.priced())
                        .map(found -> Flag.of(FlagKind.MISPRICED, PricingDoesNotAddUp.of(found),
                                told.total().minus(asTold.total())))
                        .stream()
                : Stream.empty();
    }

    private Stream<Flag> outdated() {
        List<Flag> flags = new ArrayList<>();
        Reckoning before = asTold;
        for (Citation each : cited) {
            if (each.fault().isPresent()) {
                Reckoning after = each.corrected(before);
                flags.add(Flag.of(each.flag(), each.fault().get(), dearer(before, after)));
                before = after;
            }
        }
        return flags.stream();
    }

    private Stream<Flag> wrongPrices() {
        List<WrongPrice> wrong = WrongPrice.all(ticket, told, states);
        List<Flag> flags = new ArrayList<>();
        Reckoning before = wrong.isEmpty() ? asTold : corrected();
        for (WrongPrice each : wrong) {
            Reckoning after = before.withBasket(each::corrected);
            flags.add(Flag.of(FlagKind.WRONG_PRICE, each.reason(), dearer(before, after)));
            before = after;
        }
        return flags.stream();
    }

    private static Money dearer(Reckoning before, Reckoning after) {
        return before.total().minus(after.total());
    }

    private Reckoning corrected() {
        Reckoning corrected = asTold;
        for (Citation each : cited) {
            corrected = each.corrected(corrected);
        }
        return corrected;
    }
}
