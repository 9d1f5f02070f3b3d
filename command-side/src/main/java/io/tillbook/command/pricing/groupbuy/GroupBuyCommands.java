package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.FillGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.LeaveGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyPermissions;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of groups that buy together. */
public final class GroupBuyCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("pricing.OpenGroup", OpenGroup.class, GroupBuyPermissions.MANAGE,
                        new OpenGroupDecider()),
                new CommandHandling<>("pricing.JoinGroup", JoinGroup.class, GroupBuyPermissions.JOIN,
                        new JoinGroupDecider()),
                new CommandHandling<>("pricing.LeaveGroup", LeaveGroup.class, GroupBuyPermissions.JOIN,
                        new LeaveGroupDecider()),
                new CommandHandling<>("pricing.FillGroup", FillGroup.class, GroupBuyPermissions.MANAGE,
                        new FillGroupDecider()),
                new CommandHandling<>("pricing.ExpireGroup", ExpireGroup.class, GroupBuyPermissions.MANAGE,
                        new ExpireGroupDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return GroupBuyPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.GroupOpened", GroupOpened.class),
                StoredType.first("pricing.GroupJoined", GroupJoined.class),
                StoredType.first("pricing.GroupLeft", GroupLeft.class),
                StoredType.first("pricing.GroupFilledUp", GroupFilledUp.class),
                StoredType.first("pricing.GroupFormed", GroupFormed.class),
                StoredType.first("pricing.GroupFailed", GroupFailed.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), GroupBuyRejection.class);
    }
}
