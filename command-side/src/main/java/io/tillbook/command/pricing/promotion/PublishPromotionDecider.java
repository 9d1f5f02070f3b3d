package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.pricing.promotion.PromotionRejection.NotDrafted;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionInPast;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownStackGroup;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownVersion;
import io.tillbook.api.pricing.rule.Generosity;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.policy.PricingPolicies;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Publishes a version of a promotion, which can never be changed then, and never before it is published. */
final class PublishPromotionDecider implements Decider<PublishPromotion> {
    @Override
    public Footprint footprint(PublishPromotion command, States known) {
        return PricingPolicies.readingChain(Footprint.none().writing(Promotion.at(command.promotion())));
    }

    @Override
    public Decision decide(PublishPromotion command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> PromotionRules.unknown(states, command.promotion()),
                        () -> PromotionRules.stopped(states, command.promotion()),
                        () -> unknownVersion(command, states), () -> notDrafted(command, states),
                        () -> PromotionRules.inPast("from", command.from(), occurrence),
                        () -> PromotionRules.inPast("until", command.until(), occurrence),
                        () -> overBefore(command, occurrence, states), () -> unknownGroup(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Promotion.at(command.promotion()), new PromotionPublished(command.promotion(),
                                command.version(), from(command, occurrence), command.until()))
                        .accepted());
    }

    private static OffsetDateTime from(PublishPromotion command, Occurrence occurrence) {
        return Objects.requireNonNullElse(command.from(), PromotionRules.received(occurrence));
    }

    private static Promotion.Version version(PublishPromotion command, States states) {
        return states.of(Promotion.at(command.promotion())).version(command.version()).orElseThrow();
    }

    private static Optional<UnknownVersion> unknownVersion(PublishPromotion command, States states) {
        int latest = states.of(Promotion.at(command.promotion())).latest();
        return Rules.when(command.version() > latest,
                () -> new UnknownVersion(command.promotion(), command.version(), latest));
    }

    private static Optional<NotDrafted> notDrafted(PublishPromotion command, States states) {
        return Optional.ofNullable(version(command, states).from())
                .map(from -> new NotDrafted(command.promotion(), command.version(), from));
    }

    /** A rule whose own time is over everywhere when it begins would never give anything. */
    private static Optional<PromotionInPast> overBefore(PublishPromotion command, Occurrence occurrence,
            States states) {
        OffsetDateTime end = switch (version(command, states).rule().when().period()) {
            case Period.StoreLocal local -> local.until() == null ? null
                    : local.until().atOffset(LAST_ZONE);
            case Period.Everywhere everywhere -> everywhere.until() == null ? null
                    : everywhere.until().atOffset(ZoneOffset.UTC);
        };
        return end == null || end.isAfter(from(command, occurrence)) ? Optional.empty()
                : Optional.of(new PromotionInPast("rule/when/until", end, PromotionRules.received(occurrence)));
    }

    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    /** The chain may have ordered its groups since the version was drafted. */
    private static Optional<UnknownStackGroup> unknownGroup(PublishPromotion command, States states) {
        return NamedThings.of(version(command, states).rule()).unknownGroup(states);
    }

    /** What one sale gets from it at most: more than one may give alone, somebody else than its author approves. */
    static Optional<Stake> stake(PublishPromotion command, States before) {
        Promotion.Version version = version(command, before);
        return Optional.of(Stake
                .of(command.promotion().value() + "@" + command.version(), PromotionPermissions.BENEFIT,
                        Generosity.of(version.rule()))
                .by(version.author()));
    }
}
