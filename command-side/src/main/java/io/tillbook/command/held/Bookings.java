package io.tillbook.command.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldRejection;
import io.tillbook.api.held.HeldRejection.CorrectionDoesNotFit;
import io.tillbook.api.held.HeldRejection.CorrectionOfOtherSale;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.Decider;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who decides what is released.
 *
 * @param sale decides a whole sale
 * @param lines decides lines of a completed sale that are held as a fact
 * @param acceptReturn decides a return
 * @param withoutReceipt decides a return without a receipt
 */
record Bookings(Decider<CompleteSale> sale, Function<FactId, Decider<CompleteSale>> lines,
        Decider<AcceptReturn> acceptReturn, Decider<AcceptReturnWithoutReceipt> withoutReceipt) {
    /** Rule: what is told in a fact's place is of its kind, and is told where nothing could be read. */
    Optional<HeldRejection> unfit(ReleaseFact command, FactHeld fact) {
        return switch (fact.kind()) {
            case SALE, DAMAGED_SALE -> unfit(command, fact, sale(command, fact));
            case RETURN, DAMAGED_RETURN -> unfit(command, fact, acceptReturn(command, fact));
            case RETURN_WITHOUT_RECEIPT, DAMAGED_RETURN_WITHOUT_RECEIPT ->
                unfit(command, fact, withoutReceipt(command, fact));
            case SALE_LINES -> unfit(command, fact, sale(command, fact))
                    .or(() -> otherLines(fact, command.completeSale()));
        };
    }

    /** What a fact is released as that {@link #unfit} has nothing against. */
    Release<?> release(ReleaseFact command, FactHeld fact) {
        return switch (fact.kind()) {
            case SALE, DAMAGED_SALE -> sale(sale, command, fact);
            case SALE_LINES -> lines(command, fact);
            case RETURN, DAMAGED_RETURN -> new Release<>("returns.AcceptReturn", acceptReturn,
                    Objects.requireNonNull(acceptReturn(command, fact)));
            case RETURN_WITHOUT_RECEIPT, DAMAGED_RETURN_WITHOUT_RECEIPT ->
                new Release<>("returns.AcceptReturnWithoutReceipt", withoutReceipt,
                        Objects.requireNonNull(withoutReceipt(command, fact)));
        };
    }

    private static Release<CompleteSale> sale(Decider<CompleteSale> decider, ReleaseFact command, FactHeld fact) {
        CompleteSale wanted = Objects.requireNonNull(sale(command, fact));
        CompleteSale held = fact.completeSale();
        return new Release<>("sales.CompleteSale", decider,
                held == null ? wanted : new ProvenCards(held.tenders()).in(wanted));
    }

    /** They belong to the shift of their sale, which they were paid with. */
    private Release<CompleteSale> lines(ReleaseFact command, FactHeld fact) {
        Release<CompleteSale> release = sale(lines.apply(fact.fact()), command, fact);
        CompleteSale held = Objects.requireNonNull(fact.completeSale());
        return new Release<>(release.type(), release.decider(), release.command().inShift(held.shiftNo()));
    }

    private static @Nullable CompleteSale sale(ReleaseFact command, FactHeld fact) {
        return command.completeSale() == null ? fact.completeSale() : command.completeSale();
    }

    private static @Nullable AcceptReturn acceptReturn(ReleaseFact command, FactHeld fact) {
        return command.acceptReturn() == null ? fact.acceptReturn() : command.acceptReturn();
    }

    private static @Nullable AcceptReturnWithoutReceipt withoutReceipt(ReleaseFact command, FactHeld fact) {
        return command.acceptReturnWithoutReceipt() == null
                ? fact.acceptReturnWithoutReceipt()
                : command.acceptReturnWithoutReceipt();
    }

    /** Nothing else is told than what is wanted. */
    private static Optional<HeldRejection> unfit(ReleaseFact command, FactHeld fact, @Nullable Command wanted) {
        return wanted == null || !command.told().allMatch(wanted::equals)
                ? Optional.of(new CorrectionDoesNotFit(fact.fact(), fact.kind()))
                : Optional.empty();
    }

    private static Optional<HeldRejection> otherLines(FactHeld fact, @Nullable CompleteSale corrected) {
        CompleteSale held = Objects.requireNonNull(fact.completeSale());
        boolean fits = corrected == null
                || (isSameReceipt(held, corrected) && lineNos(held).containsAll(lineNos(corrected)));
        return fits ? Optional.empty() : Optional.of(new CorrectionOfOtherSale(fact.fact(), held.saleId()));
    }

    /** What is corrected are lines: where they were sold and how they were paid stands with their sale. */
    private static boolean isSameReceipt(CompleteSale held, CompleteSale corrected) {
        return corrected.saleId().equals(held.saleId()) && corrected.receiptNo().equals(held.receiptNo())
                && corrected.location().equals(held.location()) && corrected.register().equals(held.register())
                && corrected.recordedTenders().equals(held.recordedTenders());
    }

    private static Set<Integer> lineNos(CompleteSale sale) {
        return sale.lines().stream().map(SaleLine::lineNo).collect(Collectors.toSet());
    }
}
