package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.pricing.promotion.Promotions.Named;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.pricing.promotion.PromotionsInForce;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at sales after they were recorded: what was flagged of their prices, and what should have been applied. The
 * work for a sale is bounded: it is priced twice, by the versions that held at the moment whose prices it has. It goes
 * by what the views know, which has to be all that was recorded before the sale; what it has read it does not read
 * again. For one thread.
 */
public final class PriceAudit {
    private static final int MOST = 400;

    private final Promotions promotions;
    private final Locations locations;
    private final KnownMembers members;
    private final Map<LocationId, Optional<LocationView>> stores = new HashMap<>();
    private final Map<LocationId, PricingPolicy> policies = new HashMap<>();
    private final Map<Set<String>, Map<String, Scope>> sets = new HashMap<>();
    private @Nullable PromotionsInForce inForce;

    PriceAudit(Promotions promotions, Locations locations, KnownMembers members) {
        this.promotions = promotions;
        this.locations = locations;
        this.members = members.reading();
    }

    /** Whether events of a type can tell of wrong prices. */
    public static boolean isInterestedIn(Class<?> eventType) {
        return eventType == SaleCompleted.class || eventType == SaleFlagged.class;
    }

    /** What an event tells; nothing where the prices were right, or nobody can say. */
    public Optional<PriceFinding> of(Event event) {
        return switch (event) {
            case SaleFlagged flagged -> FlaggedPrices.of(flagged);
            case SaleCompleted sale -> sale.priced().filter(PriceAudit::canBeAudited).flatMap(told -> of(sale, told));
            default -> Optional.empty();
        };
    }

    /** Of a sale with held lines nobody knows the whole; other engines have their own prices. */
    private static boolean canBeAudited(RecordedBasket told) {
        return told.isWhole() && !told.lines().isEmpty() && told.pricing().basis().engine() == PricedBasket.ENGINE;
    }

    private Optional<PriceFinding> of(SaleCompleted sale, RecordedBasket told) {
        return stores.computeIfAbsent(sale.location(), id -> Optional.ofNullable(locations.find(id)))
                .flatMap(store -> found(sale, told, store))
                .map(missed -> finding(sale, missed));
    }

    private Optional<MissedPromotions> found(SaleCompleted sale, RecordedBasket told, LocationView store) {
        PriceBasis basis = told.pricing().basis();
        List<Named> holding = inForce(basis.pricedAt()).holding(basis.pricedAt(), store.id());
        Set<Cited> versions = Set.copyOf(told.cited());
        List<PublishedRule> cited =
                holding.stream().map(Named::rule).filter(rule -> versions.contains(version(rule))).toList();
        List<PublishedRule> others = holding.stream()
                .filter(each -> each.isFor(store))
                .map(Named::rule)
                .filter(rule -> !versions.contains(version(rule)) && isUnlimited(rule))
                .toList();
        if (cited.size() < versions.size() || others.isEmpty()) {
            // It cites what did not hold, which is flagged; or there is nothing that could be missing.
            return Optional.empty();
        }
        PricingFacts facts = new PricingFacts(sale.location(),
                store.region() == null ? Set.of() : Set.of(store.region()), basis.soldBy(),
                basis.pricedAt().atZoneSameInstant(store.zone()), null, Map.of());
        return priced(new MissedPromotions.Case(told, cited, others,
                sets(Stream.concat(cited.stream(), others.stream()).map(PublishedRule::rule).toList()),
                policies.computeIfAbsent(sale.location(), _ -> promotions.policies(store).resolve().pricing()), facts,
                sale.member(),
                Stream.concat(cited.stream(), others.stream()).anyMatch(PriceAudit::isOfMembers) ? told(sale, facts)
                        : null));
    }

    private static boolean isOfMembers(PublishedRule rule) {
        return rule.rule().when().isOfMembers();
    }

    /** How the buyer stood when the basket was priced; null where nobody has registered them. */
    private @Nullable MemberFacts told(SaleCompleted sale, PricingFacts facts) {
        MemberId member = sale.member();
        return member == null ? null
                : members.facts(member, facts.pricedAt(), sale.soldAt().toInstant()).orElse(null);
    }

    private Map<String, Scope> sets(List<Rule> rules) {
        return sets.computeIfAbsent(rules.stream().flatMap(Rule::sets).collect(Collectors.toSet()),
                _ -> promotions.sets(rules));
    }

    private PromotionsInForce inForce(OffsetDateTime at) {
        PromotionsInForce known = inForce;
        if (known == null || !known.tellsOf(at)) {
            known = promotions.from(at);
            inForce = known;
        }
        return known;
    }

    /** What a reported sale tells may be no basket that anybody could price; it is not audited then. */
    private static Optional<MissedPromotions> priced(MissedPromotions.Case sale) {
        try {
            return MissedPromotions.of(sale);
        } catch (ArithmeticException | IllegalArgumentException noBasket) {
            return Optional.empty();
        }
    }

    private static Cited version(PublishedRule rule) {
        return new Cited(rule.promotion(), rule.version());
    }

    /** Of what is limited nobody can say afterwards that it was not used up then. */
    private static boolean isUnlimited(PublishedRule rule) {
        UseLimit limit = rule.rule().limit();
        return limit.total() == null && limit.budget() == null && limit.perStore() == null && !limit.countsMembers();
    }

    private static PriceFinding finding(SaleCompleted sale, MissedPromotions missed) {
        String named = missed.promotions().stream().map(PromotionId::value).collect(Collectors.joining(", "));
        return new PriceFinding(sale.location(), sale.saleId().value(), sale.soldAt(), sale.businessDay(),
                PriceFindingKind.PROMOTION_MISSED, null, missed.chargedMinor(), missed.expectedMinor(),
                missed.chargedMinor().minus(missed.expectedMinor()), missed.promotions(), missed.refunds(),
                shortened("The sale cost " + missed.chargedMinor().minor() + " and should have cost "
                        + missed.expectedMinor().minor() + " (minor units) by " + named) + ".");
    }

    /** A sentence has 500 characters at most, promotions many. */
    private static String shortened(String sentence) {
        return sentence.length() < MOST ? sentence : sentence.substring(0, MOST) + "…";
    }
}
