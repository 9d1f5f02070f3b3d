package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsEvent.HeldLinesCounted;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsEvent.SalePointsCounted;
import io.tillbook.api.members.points.PointsEvent.SalePointsReturned;
import io.tillbook.api.members.points.PointsLimits;
import io.tillbook.api.members.points.PointsPermissions;
import io.tillbook.api.members.points.PointsRejection;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import io.tillbook.command.members.account.MemberAccount;
import java.util.List;
import java.util.stream.Stream;

/** The write side of members' points. */
public final class PointsCommands implements Slice {
    @Override
    public String capability() {
        return "members";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("members.DefinePointsProgram", DefinePointsProgram.class,
                        PointsPermissions.DEFINE, new DefineProgramDecider()),
                new CommandHandling<>("members.AdjustPoints", AdjustPoints.class, PointsPermissions.ADJUST,
                        new AdjustPointsDecider(), new AdjustedPoints()),
                new CommandHandling<>("members.ExpirePoints", ExpirePoints.class, PointsPermissions.EXPIRE,
                        new ExpirePointsDecider()),
                new CommandHandling<>("members.AnnounceExpiry", AnnounceExpiry.class, PointsPermissions.EXPIRE,
                        new AnnounceExpiryDecider()),
                new CommandHandling<>("members.MergeMembers", MergeMembers.class, PointsPermissions.MERGE,
                        new MergeMembersDecider()));
    }

    /** Part of a sale: a member earns points, and spends those that pay a part of it. */
    public static SalePart countedPoints() {
        return new CountedPoints();
    }

    /** Part of lines that were held: they add to what their sale has earned. */
    public static SalePart heldLinePoints() {
        return new HeldLinePoints();
    }

    /** Part of a return: points that were spent come back, and points that were earned are taken back. */
    public static ReturnPart returnedPoints() {
        return new ReturnedPoints();
    }

    @Override
    public List<Permission> permissions() {
        return PointsPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return PointsLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(PointsProgramDefined.class, PointsEarned.class, PointsBurnt.class, PointsTakenBack.class,
                PointsGivenBack.class, PointsAdjusted.class, PointsExpired.class, PointsExpiryAnnounced.class,
                PointsMovedOut.class, PointsMovedIn.class, SalePointsCounted.class, HeldLinesCounted.class,
                SalePointsReturned.class)
                .map(event -> StoredType.first("members." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("members.MemberAccount", MemberAccount.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), PointsRejection.class);
    }
}
