package io.tillbook.query.pricing.quote;

import graphql.schema.DataFetchingEnvironment;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberCard;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.query.coupons.CouponCampaigns;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.sight.Sight;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what baskets cost. */
@Controller
final class QuoteQueries {
    private static final int MOST_LINES = 1_000;
    /** More than a sale takes, so that those it does not take are told; each costs a look at its campaign. */
    private static final int MOST_COUPONS = 100;

    private final Quotes quotes;
    private final Baskets baskets;
    private final Promotions promotions;
    private final Locations locations;
    private final RuleReader rules;
    private final CouponCampaigns coupons;
    private final MemberCardReader cards;

    QuoteQueries(Quotes quotes, Baskets baskets, Promotions promotions, Locations locations, RuleReader rules,
            CouponCampaigns coupons, MemberCardReader cards) {
        this.quotes = quotes;
        this.baskets = baskets;
        this.promotions = promotions;
        this.locations = locations;
        this.rules = rules;
        this.coupons = coupons;
        this.cards = cards;
    }

    /** A basket as both queries have it. */
    record BasketInput(String location, @Nullable String register, @Nullable String member, @Nullable String channel,
            @Nullable OffsetDateTime openedAt, List<QuoteLine.Input> lines, @Nullable List<String> coupons,
            @Nullable Integer points, @Nullable Long manualMinor, @Nullable Boolean roundOff) {}

    /** What is taken to be known of a member. */
    record MemberInput(@Nullable String tier, @Nullable List<String> segments, @Nullable String birthday,
            @Nullable Boolean boughtBefore) {
        MemberFacts read() {
            return new MemberFacts(tier, segments == null ? Set.of() : Set.copyOf(segments), monthDay(),
                    !Boolean.FALSE.equals(boughtBefore), Set.of());
        }

        private @Nullable MonthDay monthDay() {
            try {
                return birthday == null ? null : MonthDay.parse("--" + birthday);
            } catch (DateTimeException malformed) {
                throw new BadArgument("asMember", "birthday must be a day as 11-30");
            }
        }
    }

    @QueryMapping
    @Nullable
    Quote quote(@Argument BasketInput basket) {
        QuoteRequest asked = asked(basket, null);
        return asked == null ? null : quotes.quote(asked, null);
    }

    @QueryMapping
    @Nullable
    Quote simulate(@Argument BasketInput basket, @Argument @Nullable MemberInput asMember,
            DataFetchingEnvironment environment) {
        Map<String, Object> draft = Objects.requireNonNull(environment.getArgument("draft"));
        QuoteRequest asked = asked(basket, asMember);
        return asked == null ? null : quotes.quote(asked, DraftInput.of(draft).read(rules, promotions));
    }

    private @Nullable QuoteRequest asked(BasketInput basket, @Nullable MemberInput asMember) {
        LocationId store = BadArgument.parse("location", basket.location(), LocationId::new);
        LocationView found = Sight.current().sees(store) ? locations.find(store) : null;
        if (basket.lines().size() > MOST_LINES) {
            throw new BadArgument("lines", "must be " + MOST_LINES + " at most");
        }
        List<String> codes = Objects.requireNonNullElse(basket.coupons(), List.of());
        if (codes.size() > MOST_COUPONS) {
            throw new BadArgument("coupons", "must be " + MOST_COUPONS + " at most");
        }
        List<QuoteLine> lines = baskets.lines(basket.lines());
        return found == null ? null
                : new QuoteRequest(found, Objects.requireNonNullElse(basket.channel(), PriceBasis.STORE),
                        member(basket.member()),
                        asMember == null ? null : asMember.read(),
                        basket.openedAt(),
                        lines, coupons.of(codes),
                        Objects.requireNonNullElse(basket.points(), 0), manual(basket),
                        Boolean.TRUE.equals(basket.roundOff()));
    }

    /** Who buys, by their id or by the card that they show. */
    private @Nullable MemberId member(@Nullable String told) {
        if (told == null || MemberCard.read(told).isEmpty()) {
            return BadArgument.parseIfGiven("member", told, MemberId::new);
        }
        return cards.read(told)
                .orElseThrow(() -> new BadArgument("member", "is a card that is not genuine, or whose time is over"));
    }

    private static Money manual(BasketInput basket) {
        return Money.of(Objects.requireNonNullElse(basket.manualMinor(), 0L));
    }
}
