package io.tillbook.command.sales;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of sales. */
public final class SalesCommands implements Slice {
    @Override
    public String capability() {
        return "sales";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("sales.CompleteSale", CompleteSale.class, new CompleteSaleDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("sales.SaleCompleted", SaleCompleted.class),
                StoredType.first("sales.ReceiptNumberTaken", ReceiptNumberTaken.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), SalesRejection.class);
    }
}
