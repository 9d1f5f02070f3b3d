package io.tillbook.command.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a return.
 *
 * @param accepted the return as it was accepted, where it had a receipt
 * @param withoutReceipt the return as it was accepted, where it had none
 * @param exchanged for what else, where other goods were taken instead
 */
record RecordedReturn(Optional<ReturnAccepted> accepted, Optional<ReturnWithoutReceiptAccepted> withoutReceipt,
        Optional<GoodsExchanged> exchanged) {
    private static final StreamType<RecordedReturn> STREAM = StreamType
            .of("return", new RecordedReturn(Optional.empty(), Optional.empty(), Optional.empty()))
            .on(ReturnsEvent.class, RecordedReturn::evolve);

    static StreamRef<RecordedReturn> at(ReturnId id) {
        return STREAM.at(id);
    }

    /** Whether the id is taken, be it by a return with a receipt or without. */
    boolean isKnown() {
        return accepted.isPresent() || withoutReceipt.isPresent();
    }

    /** Whether it was made by what is reported now; the moment does not matter. */
    boolean isOf(AcceptReturnWithoutReceipt command) {
        return withoutReceipt.filter(event -> isSame(event, command)).isPresent();
    }

    private static boolean isSame(ReturnWithoutReceiptAccepted event, AcceptReturnWithoutReceipt command) {
        return event.location().equals(command.location()) && event.register().equals(command.register())
                && event.refunds().equals(command.refunds()) && event.reason().equals(command.reason())
                && event.lines().size() == command.lines().size()
                && IntStream.range(0, event.lines().size())
                        .allMatch(place -> isSame(event.lines().get(place), command.lines().get(place)));
    }

    private static boolean isSame(ReturnedLineWithoutReceipt line, ReturnLineWithoutReceipt asked) {
        return line.lineNo() == asked.lineNo() && line.sku().equals(asked.sku())
                && line.quantity().equals(asked.quantity()) && line.refundMinor().equals(asked.refundMinor())
                && line.restocked() == asked.restocked() && isOfBatch(line.batch(), asked.batch())
                && Boolean.TRUE.equals(line.quarantined()) == asked.quarantined();
    }

    private static boolean isOfBatch(@Nullable Batch recorded, @Nullable BatchId told) {
        return recorded == null ? told == null : recorded.id().equals(told);
    }

    /** What was due back and paid for other goods. */
    List<Refund> setOff() {
        return exchanged.map(GoodsExchanged::setOff).orElse(List.of());
    }

    /** The same of a return with a receipt. */
    boolean isOf(AcceptReturn command) {
        return accepted.filter(event -> isSame(event, command)).isPresent();
    }

    private boolean isSame(ReturnAccepted event, AcceptReturn command) {
        List<Refund> given = event.refunds()
                .subList(0, event.refunds().size() - setOff().size())
                .stream()
                .map(refund -> refund.by(null))
                .toList();
        return given.equals(command.refunds()) && event.saleId().equals(command.saleId())
                && event.location().equals(command.location())
                && event.register().equals(command.register()) && event.reason().equals(command.reason())
                && event.lines().size() == command.lines().size()
                && IntStream.range(0, event.lines().size())
                        .allMatch(place -> isSame(event.lines().get(place), command.lines().get(place)));
    }

    private static boolean isSame(ReturnedLine line, ReturnLine asked) {
        return line.saleLineNo() == asked.saleLineNo() && line.quantity().equals(asked.quantity())
                && line.restocked() == asked.restocked() && line.isStoresFault() == asked.isStoresFault();
    }

    private static RecordedReturn evolve(RecordedReturn before, ReturnsEvent event) {
        return switch (event) {
            case ReturnAccepted accepted ->
                new RecordedReturn(Optional.of(accepted), Optional.empty(), Optional.empty());
            case ReturnWithoutReceiptAccepted accepted ->
                new RecordedReturn(Optional.empty(), Optional.of(accepted), Optional.empty());
            case GoodsExchanged exchanged ->
                new RecordedReturn(before.accepted, before.withoutReceipt, Optional.of(exchanged));
            case ReturnFlagged _,SaleLinesReturned _ -> before;
        };
    }
}
