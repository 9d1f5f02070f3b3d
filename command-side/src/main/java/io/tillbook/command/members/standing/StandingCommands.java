package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayCommand.SetBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreetingsSet;
import io.tillbook.api.members.birthday.BirthdayPermissions;
import io.tillbook.api.members.birthday.BirthdayRejection;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentCommand.DefineSegment;
import io.tillbook.api.members.segment.SegmentCommand.EndSegment;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentPermissions;
import io.tillbook.api.members.segment.SegmentRejection;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.members.tier.TierEvent.SaleSpendReturned;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPermissions;
import io.tillbook.api.members.tier.TierRejection;
import io.tillbook.command.checkout.KnownMembers;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of tiers, segments and birthdays. */
public final class StandingCommands implements Slice {
    @Override
    public String capability() {
        return "members";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("members.DefineTiers", DefineTiers.class, TierPermissions.DEFINE,
                        new DefineTiersDecider()),
                new CommandHandling<>("members.ReviewTier", ReviewTier.class, TierPermissions.REVIEW,
                        new ReviewTierDecider()),
                new CommandHandling<>("members.SetTier", SetTier.class, TierPermissions.SET, new SetTierDecider(),
                        new TierGiven()),
                new CommandHandling<>("members.DefineSegment", DefineSegment.class, SegmentPermissions.DEFINE,
                        new DefineSegmentDecider()),
                new CommandHandling<>("members.EndSegment", EndSegment.class, SegmentPermissions.DEFINE,
                        new EndSegmentDecider()),
                new CommandHandling<>("members.AssignSegments", AssignSegments.class, SegmentPermissions.ASSIGN,
                        new AssignSegmentsDecider()),
                new CommandHandling<>("members.SetBirthdayGreetings", SetBirthdayGreetings.class,
                        BirthdayPermissions.SET, new SetBirthdayGreetingsDecider()),
                new CommandHandling<>("members.GreetBirthday", GreetBirthday.class, BirthdayPermissions.GREET,
                        new GreetBirthdayDecider()));
    }

    /** Part of a sale: it counts as spending of its member. */
    public static SalePart countedSpend() {
        return new CountedSpend();
    }

    /** Part of a return: what comes back counts as spending no longer. */
    public static ReturnPart returnedSpend() {
        return new ReturnedSpend();
    }

    /** What prices are told of members. */
    public static KnownMembers factsOfMembers() {
        return new FactsOfMembers();
    }

    @Override
    public List<Permission> permissions() {
        return Stream.of(TierPermissions.ALL, SegmentPermissions.ALL, BirthdayPermissions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Limit> limits() {
        return TierPermissions.LIMITS;
    }

    @Override
    public List<StoredType> events() {
        return Stream.<Class<? extends Event>>of(TiersDefined.class, MemberSpent.class, MemberSpendReturned.class,
                StandingTakenOver.class, TierChanged.class, SaleSpendCounted.class, SaleSpendReturned.class,
                SegmentDefined.class,
                SegmentEnded.class, SegmentsAssigned.class, BirthdayGreetingsSet.class, BirthdayGreeted.class)
                .map(event -> StoredType.first("members." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<NamedRejection> rejections() {
        return Stream.of(TierRejection.class, SegmentRejection.class, BirthdayRejection.class)
                .flatMap(kind -> NamedRejection.allOf(capability(), kind).stream())
                .toList();
    }
}
