package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.ClosePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListLimits;
import io.tillbook.api.pricing.list.PriceListPermissions;
import io.tillbook.api.pricing.list.PriceListRejection;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of price lists. */
public final class PriceListCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("pricing.OpenPriceList", OpenPriceList.class, PriceListPermissions.MANAGE_LISTS,
                        new OpenPriceListDecider()),
                new CommandHandling<>("pricing.ChangePriceList", ChangePriceList.class,
                        PriceListPermissions.MANAGE_LISTS, new ChangePriceListDecider()),
                new CommandHandling<>("pricing.ClosePriceList", ClosePriceList.class,
                        PriceListPermissions.MANAGE_LISTS, new ClosePriceListDecider()),
                new CommandHandling<>("pricing.SetPrices", SetPrices.class, PriceListPermissions.SET,
                        new SetPricesDecider(), new LoweredFloors<>(SetPrices::list)),
                new CommandHandling<>("pricing.EndPrices", EndPrices.class, PriceListPermissions.SET,
                        new EndPricesDecider(), new LoweredFloors<>(EndPrices::list)));
    }

    @Override
    public List<Permission> permissions() {
        return PriceListPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return PriceListLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.PriceListOpened", PriceListOpened.class),
                StoredType.first("pricing.PriceListChanged", PriceListChanged.class),
                StoredType.first("pricing.PriceListClosed", PriceListClosed.class),
                StoredType.first("pricing.PriceSet", PriceSet.class),
                StoredType.first("pricing.PriceEnded", PriceEnded.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("pricing.PriceLists", PriceLists.class),
                StoredType.first("pricing.PriceBook", PriceBook.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), PriceListRejection.class);
    }

    /** Part of a return without a receipt: its goods are paid no more for than they have cost of late. */
    public static WithoutReceiptPart refundsWithinPrices() {
        return new RefundsWithinPrices();
    }
}
