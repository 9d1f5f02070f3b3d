package io.tillbook.command.sales;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesLimits;
import io.tillbook.api.sales.SalesPermissions;
import io.tillbook.api.sales.SalesRejection;
import io.tillbook.command.checkout.CashRounding;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.checkout.HoldingDecider;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.StorePolicies;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of sales. */
public final class SalesCommands implements Slice {
    private final Decider<CompleteSale> booking;
    private final Parts<CompleteSale, Ticket> lineParts;
    private final StorePolicies policies;

    /**
     * @param parts all parts of a sale, in their order
     * @param lineParts those of them that concern the lines alone
     * @param policies what stores have decided about prices
     */
    public SalesCommands(List<SalePart> parts, List<SalePart> lineParts, StorePolicies policies) {
        this.policies = policies;
        this.booking = new CompleteSaleDecider(new Parts<>(parts));
        this.lineParts = new Parts<>(lineParts);
    }

    @Override
    public String capability() {
        return "sales";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(completing());
    }

    /** The command that records a sale; an exchange decides its sale as this one. */
    public CommandHandling<CompleteSale> completing() {
        return new CommandHandling<>("sales.CompleteSale", CompleteSale.class, SalesPermissions.SELL,
                new HoldingDecider<>(booking, CompleteSale::reported, FactIds::of, SaleEvents::held),
                new DiscountedByHand(policies));
    }

    /** Decides a reported sale that was held: it is refused while it cannot be booked. */
    public Decider<CompleteSale> booking() {
        return booking;
    }

    /** Decides lines of a completed sale that were held: they are refused while they cannot be booked. */
    public Decider<CompleteSale> bookingLines(FactId fact) {
        return new BookHeldLinesDecider(lineParts, fact);
    }

    /** Part of a sale: it is recorded once, and its receipt number used once. */
    public static SalePart receiptIdentity() {
        return new ReceiptIdentity();
    }

    /** Part of a sale: prices as the till gave them. */
    public static SalePart linePrices() {
        return new LinePrices();
    }

    /**
     * Part of a sale: it is paid.
     *
     * @param rounding what is paid in cash
     */
    public static SalePart tendering(CashRounding rounding) {
        return new Tendering(rounding);
    }

    @Override
    public List<Permission> permissions() {
        return SalesPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return SalesLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("sales.SaleCompleted", SaleCompleted.class),
                StoredType.first("sales.SaleFlagged", SaleFlagged.class),
                StoredType.first("sales.HeldLinesBooked", HeldLinesBooked.class),
                StoredType.first("sales.SaleRefused", SaleRefused.class),
                StoredType.first("sales.ReceiptNumberTaken", ReceiptNumberTaken.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), SalesRejection.class);
    }
}
