package io.tillbook.command.loyaltystamps;

import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.loyaltystamps.LoyaltyStampsCommand.StampCard;
import io.tillbook.api.loyaltystamps.LoyaltyStampsEvent.CardStamped;
import io.tillbook.api.loyaltystamps.LoyaltyStampsRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of stamps. */
public final class LoyaltyStampsCommands implements Slice {
    private static final Permission STAMP = Permission.of("loyaltystamps.stamp", "stamp cards", BuiltInRole.CASHIER);

    @Override
    public String capability() {
        return "loyaltystamps";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List
                .of(new CommandHandling<>("loyaltystamps.StampCard", StampCard.class, STAMP, new StampCardDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(STAMP);
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("loyaltystamps.CardStamped", CardStamped.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), LoyaltyStampsRejection.class);
    }
}
