package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.query.checkout.SpendablePoints;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.pricing.limit.UsesLeft;
import io.tillbook.query.pricing.promotion.Promotions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices baskets by what holds, and by a draft beside it. Nothing is recorded. */
final class Quotes {
    private final Promotions promotions;
    private final Baskets baskets;
    private final PromotionUses uses;
    private final SpendablePoints points;
    private final KnownMembers members;
    private final InstantSource clock;

    Quotes(Promotions promotions, Baskets baskets, PromotionUses uses, SpendablePoints points, KnownMembers members,
            InstantSource clock) {
        this.promotions = promotions;
        this.baskets = baskets;
        this.uses = uses;
        this.points = points;
        this.members = members;
        this.clock = clock;
    }

    /**
     * A basket with its prices.
     *
     * @param draft a version that is tried, in the place of the promotion's own that holds; null where there is none
     */
    Quote quote(QuoteRequest asked, Promotions.@Nullable Named draft) {
        StorePolicy policy = promotions.policies(asked.store()).resolve();
        OffsetDateTime pricedAt = pricedAt(asked, policy);
        List<Promotions.Named> holding = with(draft, promotions.holding(pricedAt, asked.store().id()));
        List<PublishedRule> rules = holding.stream().map(Promotions.Named::rule).toList();
        RuleBook book = new RuleBook(rules, promotions.sets(rules.stream().map(PublishedRule::rule).toList()),
                policy.pricing(), Search.AS_NEEDED);
        PricingFacts facts = facts(asked, pricedAt, rules);
        UsesLeft left = usesLeft(asked, pricedAt, rules);
        Function<Basket, PricedBasket> prices = each -> new LimitedPrices(each, book, facts).by(left);
        Basket basket = baskets.of(asked, pricedAt);
        OptionalLong usable = usable(asked);
        PricedBasket priced = prices.apply(basket.points(within(usable, asked.points())));
        return Quote.of(asked, pricedAt, priced, holding,
                usable.isEmpty() || policy.pricing().points().valueMinor() == 0 ? null
                        : paying(usable.getAsLong(), policy, prices, basket));
    }

    /** Whoever names neither a member nor points is told of none. */
    private OptionalLong usable(QuoteRequest asked) {
        return asked.member() == null && asked.points() == 0 ? OptionalLong.empty()
                : points.of(asked.member(), clock.instant().atZone(asked.store().zone()).toOffsetDateTime());
    }

    /** Nobody spends more points than they have; where there is no program, points are not kept here. */
    private static int within(OptionalLong usable, int points) {
        return (int) Math.min(points, usable.orElse(points));
    }

    private static QuotedPoints paying(long usable, StorePolicy policy, Function<Basket, PricedBasket> prices,
            Basket basket) {
        PricingPolicy.PointsPolicy points = policy.pricing().points();
        IntSupplier most = () -> usable == 0 ? 0
                : prices.apply(basket.points((int) Math.min(usable, Integer.MAX_VALUE))).pointsUsed();
        return new QuotedPoints(usable, most, Money.of(points.valueMinor()), points.step(), points.capBp());
    }

    private static List<Promotions.Named> with(Promotions.@Nullable Named draft, List<Promotions.Named> holding) {
        return draft == null ? holding
                : Stream.concat(Stream.of(draft),
                        holding.stream()
                                .filter(each -> !each.rule().promotion().equals(draft.rule().promotion())))
                        .toList();
    }

    /** A basket keeps the prices of when it was opened, unless that is too long ago; told to the millisecond. */
    private OffsetDateTime pricedAt(QuoteRequest asked, StorePolicy policy) {
        Instant now = clock.instant();
        OffsetDateTime opened = asked.openedAt();
        Instant pricedAt = opened == null ? now : policy.grace().pricedAt(opened.toInstant(), now);
        return pricedAt.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private UsesLeft usesLeft(QuoteRequest asked, OffsetDateTime at, List<PublishedRule> rules) {
        return uses.left(rules, new PromotionUses.Use(asked.store().id(), buyer(asked, rules),
                at.atZoneSameInstant(asked.store().zone()).toLocalDate()));
    }

    /** All ids of a person are looked for where uses of members are counted. */
    private Set<MemberId> buyer(QuoteRequest asked, List<PublishedRule> rules) {
        MemberId named = asked.member();
        return named == null || rules.stream().noneMatch(rule -> rule.rule().limit().countsMembers()) ? Set.of()
                : members.ids(named);
    }

    private PricingFacts facts(QuoteRequest asked, OffsetDateTime at, List<PublishedRule> rules) {
        ZonedDateTime pricedAt = at.atZoneSameInstant(asked.store().zone());
        String region = asked.store().region();
        return new PricingFacts(asked.store().id(), region == null ? Set.of() : Set.of(region), asked.channel(),
                pricedAt, member(asked, pricedAt, rules), Map.of());
    }

    private @Nullable MemberFacts member(QuoteRequest asked, ZonedDateTime pricedAt, List<PublishedRule> rules) {
        MemberId named = asked.member();
        MemberFacts supposed = asked.facts();
        if (named == null) {
            return supposed;
        }
        MemberFacts told = supposed == null ? members.facts(named, pricedAt, clock.instant()).orElse(null) : supposed;
        return KnownMember.of(named, told, rules);
    }
}
