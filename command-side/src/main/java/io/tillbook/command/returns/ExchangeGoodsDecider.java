package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.ReturnTicket.Exchange;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes goods back and sells others for them: a return and a sale as they always are, in one append. What is due back
 * pays for the others, so that only the difference is handed over.
 */
final class ExchangeGoodsDecider implements Decider<ExchangeGoods> {
    private final Function<Exchange, Decider<AcceptReturn>> takingBack;
    private final Decider<CompleteSale> selling;

    /**
     * @param takingBack decides the return, where other goods are taken instead
     * @param selling decides the sale of the others
     */
    ExchangeGoodsDecider(Function<Exchange, Decider<AcceptReturn>> takingBack, Decider<CompleteSale> selling) {
        this.takingBack = takingBack;
        this.selling = selling;
    }

    @Override
    public Footprint footprint(ExchangeGoods command, States known) {
        CompleteSale sale = command.saleWith(command.reported() ? reported(command, known) : most(command, known));
        return Footprint.union(List.of(takingBack(command).footprint(command.acceptReturn(), known),
                selling.footprint(sale, known)));
    }

    @Override
    public Decision decide(ExchangeGoods command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(ExchangeGoods command, Occurrence occurrence, Reach reach, States states) {
        return switch (takingBack(command).decide(command.acceptReturn(), occurrence, reach, states)) {
            case Refused refused -> refused;
            case Accepted back -> sold(command, back, occurrence, reach, states);
        };
    }

    /** What has happened is set off already, by the till that reports it. */
    private Decider<AcceptReturn> takingBack(ExchangeGoods command) {
        Money due = command.completeSale().due();
        return takingBack.apply(new Exchange(due.isNegative() ? Money.ZERO : due,
                command.reported() ? command.setOffMinor() : null));
    }

    /** By all means that may be set off, however much of them will be. */
    private static List<Refund> most(ExchangeGoods command, States known) {
        AcceptReturn back = command.acceptReturn();
        return SetOff.byMeans(command.completeSale().due(), back, known.of(ReturnableSale.at(back.saleId())));
    }

    private Decision sold(ExchangeGoods command, Accepted back, Occurrence occurrence, Reach reach, States states) {
        Draft draft = new Draft(states).addAll(back);
        List<Refund> setOff = setOff(command, back, states);
        return switch (selling.decide(command.saleWith(setOff), occurrence, reach, draft)) {
            // What records the refusal must not rest on a return that is refused with it.
            case Refused refused -> Decision.refused(refused.rejection(), new Draft(states).addAll(refused));
            case Accepted sale -> exchanged(command, back, setOff, draft.addAll(sale));
        };
    }

    private static List<Refund> setOff(ExchangeGoods command, Accepted back, States states) {
        return booked(back)
                .map(event -> event.refunds()
                        .subList(command.acceptReturn().refunds().size(), event.refunds().size()))
                .orElseGet(() -> command.reported() ? reported(command, states) : List.of());
    }

    /**
     * What was set off where the return is not booked now. It follows from the report and the sale alone, but for the
     * gift cards that a return has named: reported again, the other sale is the same.
     */
    private static List<Refund> reported(ExchangeGoods command, States states) {
        AcceptReturn back = command.acceptReturn();
        return recorded(back, states).map(RecordedReturn::setOff)
                .orElseGet(() -> SetOff.byMeans(command.setOffMinor(), back,
                        states.of(ReturnableSale.at(back.saleId()))));
    }

    private static Optional<ReturnAccepted> booked(Accepted back) {
        return back.happened(ReturnAccepted.class).findFirst();
    }

    /** One that was reported before, so that it is not booked now. */
    private static Optional<RecordedReturn> recorded(AcceptReturn back, States states) {
        return Optional.of(states.of(RecordedReturn.at(back.returnId())))
                .filter(known -> known.isOf(back) && known.exchanged().isPresent());
    }

    /** Both are told to belong together, unless the return is held or was recorded before. */
    private static Decision exchanged(ExchangeGoods command, Accepted back, List<Refund> setOff, Draft draft) {
        booked(back).ifPresent(event -> draft.add(RecordedReturn.at(event.returnId()),
                new GoodsExchanged(event.returnId(), event.saleId(), command.completeSale().saleId(),
                        event.location(), event.register(), event.returnedAt(), event.businessDay(), setOff)));
        return draft.accepted();
    }
}
