package io.tillbook.command.held;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cards that a held sale was paid with. Their holders have told the secrets at the till, and whoever corrects the sale
 * does not have them: what proved a card in the held sale proves it in the correction, for no more than was paid.
 */
final class ProvenCards {
    private final List<Tender> held;

    ProvenCards(List<Tender> held) {
        this.held = held;
    }

    /** The sale that is told in the place of the held one, its cards proven as they were. */
    CompleteSale in(CompleteSale corrected) {
        return corrected.paidBy(corrected.tenders().stream().map(tender -> proven(tender, corrected)).toList());
    }

    private Tender proven(Tender tender, CompleteSale corrected) {
        CardNumber card = tender.reference();
        boolean isToBeProven = card != null && tender.proof() == null
                && !paid(card, corrected.tenders()).exceeds(paid(card, held));
        return isToBeProven ? proof(card).map(tender::proven).orElse(tender) : tender;
    }

    private Optional<CardProof> proof(@Nullable CardNumber card) {
        return of(card, held).stream().map(Tender::proof).flatMap(Stream::ofNullable).findFirst();
    }

    private static Money paid(@Nullable CardNumber card, List<Tender> tenders) {
        return of(card, tenders).stream().map(Tender::captured).reduce(Money.ZERO, Money::plus);
    }

    private static List<Tender> of(@Nullable CardNumber card, List<Tender> tenders) {
        return tenders.stream()
                .filter(tender -> tender.reference() != null && tender.reference().equals(card))
                .toList();
    }
}
