package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupAlreadyOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.PromotionNotForGroups;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opens a group for a promotion that holds and needs a coupon; it is over with the promotion at the latest. */
final class OpenGroupDecider implements Decider<OpenGroup> {
    /** The form of a campaign's id: coupons know of pricing, so pricing cannot ask coupons for it. */
    private static final String CAMPAIGN = "[A-Z0-9._:-]{1,16}";

    @Override
    public Footprint footprint(OpenGroup command, States known) {
        return PublishedPromotions.reading(Footprint.none().writing(GroupBuy.at(command.groupBuy())),
                List.of(command.promotion()));
    }

    @Override
    public Decision decide(OpenGroup command, Occurrence occurrence, States states) {
        Optional<PublishedRule> holding =
                PublishedPromotions.holding(states, command.promotion(), occurrence.receivedAt())
                        .filter(OpenGroupDecider::needsCoupon);
        return Rules
                .firstBroken(() -> opened(command, states),
                        () -> Rules.when(holding.isEmpty(), () -> new PromotionNotForGroups(command.promotion())))
                .orElseGet(() -> new Draft(states)
                        .add(GroupBuy.at(command.groupBuy()),
                                opened(command, holding.orElseThrow(), until(command, occurrence, states)))
                        .accepted());
    }

    /** Rules name coupons by any text; one that no campaign can have would get no member a coupon. */
    private static boolean needsCoupon(PublishedRule published) {
        String campaign = published.rule().when().coupon();
        return campaign != null && campaign.matches(CAMPAIGN);
    }

    private static GroupOpened opened(OpenGroup command, PublishedRule holding, Instant until) {
        return new GroupOpened(command.groupBuy(), command.name(), command.promotion(), holding.version(),
                Objects.requireNonNull(holding.rule().when().coupon()), command.size(),
                until.atOffset(ZoneOffset.UTC));
    }

    private static Instant until(OpenGroup command, Occurrence occurrence, States states) {
        Instant end = occurrence.receivedAt().plus(Duration.ofMinutes(command.ttlMinutes()));
        return PublishedPromotions.end(states, command.promotion(), occurrence.receivedAt())
                .filter(end::isAfter)
                .orElse(end);
    }

    private static Optional<GroupAlreadyOpened> opened(OpenGroup command, States states) {
        return Rules.when(states.of(GroupBuy.at(command.groupBuy())).opened() != null,
                () -> new GroupAlreadyOpened(command.groupBuy()));
    }
}
