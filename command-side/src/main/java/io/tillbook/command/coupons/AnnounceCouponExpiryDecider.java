package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponRejection.CouponExpiryNotDue;
import io.tillbook.api.coupons.CouponRejection.NobodyToRemind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.MemberContacts;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces to a member that the time of a coupon will be over: as many days before as the campaign says or fewer,
 * once, and only where they have agreed to be written to.
 */
final class AnnounceCouponExpiryDecider implements Decider<AnnounceCouponExpiry> {
    private final MemberContacts contacts;

    AnnounceCouponExpiryDecider(MemberContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Footprint footprint(AnnounceCouponExpiry command, States known) {
        Footprint coupon = CampaignRules.writingCoupon(command.campaign(), command.serial());
        MemberId member = coupon(command, known).member();
        return member == null ? coupon : contacts.reading(coupon, member, known);
    }

    @Override
    public Decision decide(AnnounceCouponExpiry command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()),
                        () -> CampaignRules.unknownCoupon(states, command.campaign(), command.serial()),
                        () -> CampaignRules.notOpen(states, command.campaign(), command.serial()),
                        () -> notDue(command, CampaignRules.received(occurrence), states),
                        () -> nobody(command, states))
                .orElseGet(() -> announce(command, states));
    }

    private Decision announce(AnnounceCouponExpiry command, States states) {
        MemberId member = contacts.current(Objects.requireNonNull(coupon(command, states).member()), states);
        return new Draft(states)
                .add(Coupon.at(command.campaign(), command.serial()),
                        new CouponExpiryAnnounced(command.campaign(), command.serial(), member,
                                Objects.requireNonNull(end(command, states)), contacts.ways(member, states)))
                .accepted();
    }

    private static Optional<CouponExpiryNotDue> notDue(AnnounceCouponExpiry command, OffsetDateTime now,
            States states) {
        Coupon coupon = coupon(command, states);
        Integer days = states.of(Campaign.at(command.campaign())).remindDays();
        OffsetDateTime end = end(command, states);
        boolean isDue = coupon.member() != null && !coupon.isAnnounced() && days != null && end != null
                && end.isAfter(now) && !end.minusDays(days).isAfter(now);
        return Rules.when(!isDue, () -> new CouponExpiryNotDue(command.campaign(), command.serial()));
    }

    private Optional<NobodyToRemind> nobody(AnnounceCouponExpiry command, States states) {
        MemberId member = Objects.requireNonNull(coupon(command, states).member());
        return Rules.when(contacts.ways(member, states).isEmpty(),
                () -> new NobodyToRemind(command.campaign(), command.serial()));
    }

    private static Coupon coupon(AnnounceCouponExpiry command, States states) {
        return states.of(Coupon.at(command.campaign(), command.serial()));
    }

    private static @Nullable OffsetDateTime end(AnnounceCouponExpiry command, States states) {
        return states.of(Campaign.at(command.campaign())).end(coupon(command, states).until());
    }
}
