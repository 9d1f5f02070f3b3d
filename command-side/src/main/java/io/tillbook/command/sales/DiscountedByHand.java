package io.tillbook.command.sales;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.PricesByHand;
import io.tillbook.api.pricing.policy.ManualLimit;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesLimits;
import io.tillbook.command.checkout.StorePolicies;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of the prices of a sale was taken off by hand: as much as the rights of whoever sells allow, and no larger a
 * share than the store gives to one of their roles. What is sold below its lowest price for it has to be approved
 * whatever it is. A store that does not look at prices asks for no approvals.
 */
final class DiscountedByHand implements Stakes<CompleteSale> {
    private final StorePolicies policies;

    DiscountedByHand(StorePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Stake> of(CompleteSale command, Accepted accepted, States states) {
        return booked(accepted).flatMap(SaleCompleted::priced)
                .map(PricesByHand::of)
                .filter(byHand -> !byHand.amountMinor().isZero())
                .flatMap(byHand -> stake(command, byHand, policies.at(states, command.location())));
    }

    /** A sale that is held or recorded already gives nothing. */
    private static Optional<SaleCompleted> booked(Accepted accepted) {
        return accepted.happened(SaleCompleted.class).findFirst();
    }

    private static Optional<Stake> stake(CompleteSale command, PricesByHand byHand, StorePolicy policy) {
        return policy.priceCheck() == PriceCheck.OFF ? Optional.empty()
                : Optional.of(new Stake(command.saleId().value(), SalesLimits.MANUAL_DISCOUNT, byHand.amountMinor(),
                        byHand.below() == null ? null : Set.of(), Set.of(), share(byHand, policy)));
    }

    /** Where the store has given no shares, limits of rights alone count. */
    private static Stake.@Nullable Share share(PricesByHand byHand, StorePolicy policy) {
        Map<String, Integer> byRole = policy.manualLimits()
                .stream()
                .collect(Collectors.toMap(ManualLimit::role, ManualLimit::mostBp));
        return byRole.isEmpty() ? null : new Stake.Share(byHand.ofMinor(), byRole);
    }

    @Override
    public Decision unapproved(CompleteSale command, Accepted accepted, States states, Rejection reason) {
        SaleCompleted booked = booked(accepted).orElseThrow();
        PricesByHand byHand = PricesByHand.of(booked.priced().orElseThrow());
        Rejection told = byHand.below() != null && command.approval() == null ? byHand.below() : reason;
        return policies.at(states, command.location()).priceCheck() == PriceCheck.ENFORCE && !command.reported()
                ? SaleAttempts.refused(command, booked.soldAt(), told, states)
                : new Draft(states).addAll(accepted)
                        .add(RecordedSale.at(command.saleId()), new SaleFlagged(booked.saleId(), booked.receiptNo(),
                                booked.location(), booked.register(), booked.cashier(), booked.soldAt(),
                                booked.businessDay(),
                                Flag.of(FlagKind.DISCOUNT_NOT_APPROVED, told, byHand.amountMinor())))
                        .accepted();
    }
}
