package io.tillbook.command.returns;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.api.returns.ReturnsPermissions;
import io.tillbook.api.returns.ReturnsRejection;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesPermissions;
import io.tillbook.command.checkout.CashRounding;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.checkout.HoldingDecider;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.function.UnaryOperator;

/** The write side of returns. */
public final class ReturnsCommands implements Slice {
    private final Decider<AcceptReturn> booking;
    private final Decider<AcceptReturnWithoutReceipt> bookingWithoutReceipt;

    private final Decider<ExchangeGoods> exchanging;

    /**
     * @param parts all parts of a return, in their order
     * @param withoutReceipt all parts of a return without a receipt, in their order
     * @param selling decides the sale of an exchange, approvals included
     * @param asking has a return ask for approvals, also the one of an exchange
     */
    public ReturnsCommands(List<ReturnPart> parts, List<WithoutReceiptPart> withoutReceipt,
            Decider<CompleteSale> selling, UnaryOperator<CommandHandling<AcceptReturn>> asking) {
        this.booking = new AcceptReturnDecider(new Parts<>(parts));
        this.bookingWithoutReceipt = new AcceptWithoutReceiptDecider(new Parts<>(withoutReceipt));
        this.exchanging = new ExchangeGoodsDecider(
                exchange -> asking.apply(accepting(new AcceptReturnDecider(new Parts<>(parts), exchange))).decider(),
                selling);
    }

    private static CommandHandling<AcceptReturn> accepting(Decider<AcceptReturn> booking) {
        return new CommandHandling<>("returns.AcceptReturn", AcceptReturn.class, ReturnsPermissions.ACCEPT,
                new HoldingDecider<>(booking, AcceptReturn::reported, FactIds::of, ReturnEvents::held),
                new Refunded());
    }

    @Override
    public String capability() {
        return "returns";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(accepting(booking),
                new CommandHandling<>("returns.ExchangeGoods", ExchangeGoods.class, ReturnsPermissions.ACCEPT,
                        exchanging, null, List.of(SalesPermissions.SELL)),
                new CommandHandling<>("returns.AcceptReturnWithoutReceipt", AcceptReturnWithoutReceipt.class,
                        ReturnsPermissions.ACCEPT_WITHOUT_RECEIPT,
                        new HoldingDecider<>(bookingWithoutReceipt, AcceptReturnWithoutReceipt::reported,
                                FactIds::of, WithoutReceiptEvents::held),
                        new RefundedWithoutReceipt()));
    }

    /** Decides a reported return that was held: it is refused while it cannot be booked. */
    public Decider<AcceptReturn> booking() {
        return booking;
    }

    /** Decides a reported return without a receipt that was held, as {@link #booking} does. */
    public Decider<AcceptReturnWithoutReceipt> bookingWithoutReceipt() {
        return bookingWithoutReceipt;
    }

    /** Part of a return: it is recorded once. */
    public static ReturnPart returnIdentity() {
        return new ReturnIdentity();
    }

    /** Part of a return: its goods were sold. */
    public static ReturnPart linesOfSale() {
        return new LinesOfSale();
    }

    /**
     * Part of a return: no more comes back than was sold and paid.
     *
     * @param rounding what is given back in cash
     */
    public static ReturnPart returnLimits(CashRounding rounding) {
        return new ReturnLimits(rounding);
    }

    /** Part of a return without a receipt: it is recorded once, and pays what its lines say. */
    public static WithoutReceiptPart refundsWithoutReceipt() {
        return new RefundsWithoutReceipt();
    }

    @Override
    public List<Permission> permissions() {
        return ReturnsPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return ReturnsLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("returns.ReturnAccepted", ReturnAccepted.class),
                StoredType.first("returns.ReturnWithoutReceiptAccepted", ReturnWithoutReceiptAccepted.class),
                StoredType.first("returns.ReturnFlagged", ReturnFlagged.class),
                StoredType.first("returns.SaleLinesReturned", SaleLinesReturned.class),
                StoredType.first("returns.GoodsExchanged", GoodsExchanged.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), ReturnsRejection.class);
    }
}
