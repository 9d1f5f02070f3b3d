package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random commands of busy days, most of them right: goods come and go, and sometimes somebody errs. */
public final class Traffic {
    private static final RegisterId TILL = new RegisterId("R1");

    private final Dice dice;
    private final PurchasingTraffic purchasing;
    private final GoodsTraffic goods;
    private final ReservationTraffic reservations;
    private final StocktakeTraffic stocktakes;
    private final TransferTraffic transfers;
    private final String from;
    private int sales;
    private int returns;

    /** Commands whose ids begin with {@code from}, so that several senders do not use each other's. */
    public Traffic(Assortment assortment, Times times, Random random, String from) {
        this.dice = new Dice(assortment, times, random);
        this.purchasing = new PurchasingTraffic(dice, from);
        this.goods = new GoodsTraffic(dice, from);
        this.reservations = new ReservationTraffic(dice, from);
        this.stocktakes = new StocktakeTraffic(dice, from);
        this.transfers = new TransferTraffic(dice, from);
        this.from = from;
    }

    /** The next command; {@code auditor} knows what is due for goods that come back and what is on its way. */
    public Command next(Auditor auditor, OffsetDateTime at) {
        return switch (dice.upTo(28)) {
            case 0, 1, 2, 3 -> purchasing.next(auditor, at);
            case 4, 5, 6 -> goods.next(auditor, at);
            case 7, 8, 9, 10, 11 -> transfers.next(auditor, at);
            case 12, 13 -> back(auditor, at);
            case 14 -> withoutReceipt(auditor, at);
            case 15, 16, 17 -> reservations.next(auditor, at);
            case 18, 19, 20, 21 -> stocktakes.next(auditor, at);
            default -> sale(auditor, at);
        };
    }

    private CompleteSale sale(Auditor auditor, OffsetDateTime at) {
        ReservationId reservation = dice.once(6) ? reservations.some(auditor) : null;
        ReservationAuditor.Promise promise = reservation == null ? null : auditor.reservations().open(reservation);
        Dice.Place place = dice.place(auditor, at, lot -> lot.quarantined() > 0 || dice.once(9));
        LocationId location = promise == null || dice.errs() > 0 ? place.location() : promise.location();
        List<SaleLine> lines = dice.lines(lineNo -> dice.once(4)
                ? saleLine(lineNo, place.sku(), place.batch(), dice.once(3))
                : saleLine(lineNo, dice.sku(), dice.once(6) ? dice.oldBatch(at) : null, dice.once(3)));
        long due = lines.stream().mapToLong(line -> line.paid().minor()).sum() + dice.errs();
        List<Tender> tenders = due == 0
                ? List.of()
                : List.of(new Tender(TenderMethod.CASH, Money.of(due + 7), Money.of(7)));
        int number = ++sales - dice.errs();
        return new CompleteSale(new SaleId(from + "T" + (number - dice.errs())), new ReceiptNo(from + number),
                location, TILL, null, null, lines, tenders, promise == null && !dice.once(4) ? null : reservation,
                null);
    }

    private SaleLine saleLine(int lineNo, Sku sku, @Nullable BatchId batch, boolean isCheap) {
        return new SaleLine(lineNo, sku, dice.quantity(sku, 3), Money.of(dice.upTo(1_000)), null, null, batch,
                batch != null && isCheap ? "half price" : null);
    }

    private AcceptReturn back(Auditor auditor, OffsetDateTime at) {
        SaleId sale = dice.oneOfTheLast(auditor.sold(), new SaleId(from + "T" + (1 + dice.upTo(sales + 1))));
        List<ReturnLine> lines = dice.lines(lineNo -> new ReturnLine(lineNo, some(auditor.left(sale, lineNo)),
                !dice.once(4), null, dice.once(6) ? dice.oldBatch(at) : null));
        long due = lines.stream().mapToLong(line -> auditor.due(sale, line)).sum() + dice.errs();
        List<Refund> refunds = due == 0 ? List.of() : List.of(new Refund(TenderMethod.CASH, Money.of(due)));
        return new AcceptReturn(new ReturnId(from + "B" + (++returns - dice.errs())), sale, dice.location(), TILL,
                lines, refunds, "changed my mind", null);
    }

    private AcceptReturnWithoutReceipt withoutReceipt(Auditor auditor, OffsetDateTime at) {
        List<ReturnLineWithoutReceipt> lines = dice.lines(lineNo -> withoutReceipt(lineNo, auditor, at));
        long due = lines.stream().mapToLong(line -> line.refundMinor().minor()).sum() + dice.errs();
        TenderMethod method = dice.errs() > 0 ? TenderMethod.CASH : TenderMethod.STORE_CREDIT;
        List<Refund> refunds = due == 0 ? List.of() : List.of(new Refund(method, Money.of(due)));
        return new AcceptReturnWithoutReceipt(new ReturnId(from + "B" + (++returns - dice.errs())), dice.location(),
                TILL, lines, refunds, "lost the receipt", null, null);
    }

    /** For what it is worth at most, or less, or sometimes more. */
    private ReturnLineWithoutReceipt withoutReceipt(int lineNo, Auditor auditor, OffsetDateTime at) {
        Sku sku = dice.sku();
        Quantity quantity = dice.quantity(sku, 3);
        Long most = auditor.most(sku, quantity);
        long refund = (most == null ? dice.upTo(5_000) : dice.once(2) ? most : dice.upTo(most + 1)) + dice.errs();
        Batch batch = dice.newBatch(sku, at);
        return batch == null
                ? new ReturnLineWithoutReceipt(lineNo, sku, quantity, Money.of(refund), !dice.once(4))
                : new ReturnLineWithoutReceipt(lineNo, sku, quantity, Money.of(refund), true,
                        dice.once(4) ? Boolean.TRUE : null, batch.id(), batch.producedOn(), batch.expiresOn());
    }

    /** All that has not come back, or some of it; sometimes more, or of a line that there is not. */
    private Quantity some(long left) {
        long whole = left / 1_000;
        long back = dice.once(2) || whole == 0 ? left : 1_000 * (1 + dice.upTo(whole));
        return Quantity.ofThousandths(Math.max(1, back + 1_000L * dice.errs()));
    }
}
