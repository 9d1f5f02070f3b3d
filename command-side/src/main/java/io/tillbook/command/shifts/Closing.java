package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsRejection.BagMissing;
import io.tillbook.api.shifts.ShiftsRejection.CountMissing;
import io.tillbook.api.shifts.ShiftsRejection.CountNotTheLast;
import io.tillbook.api.shifts.ShiftsRejection.CountOutdated;
import io.tillbook.api.shifts.ShiftsRejection.DepositDiffers;
import io.tillbook.api.shifts.ShiftsRejection.HandOverNotAccepted;
import io.tillbook.api.shifts.ShiftsRejection.KeepExceedsCount;
import io.tillbook.api.shifts.ShiftsRejection.KeepNotFoundByNext;
import io.tillbook.api.shifts.ShiftsRejection.ReasonMissing;
import io.tillbook.api.shifts.ShiftsRejection;
import io.tillbook.api.shifts.VarianceReason;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.shifts.Shift.Counted;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shift that is to be closed by a count.
 *
 * @param command what was asked for
 * @param shift the shift
 */
record Closing(CloseShift command, Shift shift) {
    /** Rule: who has to accept the shift has done so. */
    Optional<HandOverNotAccepted> handedOver() {
        return Optional.ofNullable(shift.offer())
                .map(offer -> new HandOverNotAccepted(command.shiftNo(), offer.from(), offer.to()));
    }

    /** Rule: all that the location has counted was counted, by the last count, and nothing has moved since. */
    Optional<ShiftsRejection> notCounted(ShiftRules rules) {
        Counted count = shift.count();
        if (count == null) {
            return Optional.of(new CountMissing(TenderMethod.CASH));
        }
        if (!count.id().equals(command.countId())) {
            return Optional.of(new CountNotTheLast(command.countId(), count.id()));
        }
        if (count.isOutdated()) {
            return Optional.of(new CountOutdated(count.id()));
        }
        return Stream.of(TenderMethod.values())
                .filter(method -> rules.counts(method) && count.of(method) == null)
                .filter(method -> method == TenderMethod.CASH || Variances.isUsed(shift.totals(), method))
                .<ShiftsRejection>map(CountMissing::new)
                .findFirst();
    }

    /** Rule: somebody says why another amount was counted than was expected. */
    Optional<ReasonMissing> unexplained() {
        return tenders().stream()
                .filter(tender -> !tender.variance().isZero() && tender.reason() == null)
                .map(tender -> new ReasonMissing(tender.method(), tender.variance()))
                .findFirst();
    }

    /** Rule: what was counted of cash stays in the drawer or goes away in a bag, all of it. */
    Optional<ShiftsRejection> wrongDeposit() {
        Money counted = counted();
        Money told = command.depositMinor();
        if (command.keepMinor().exceeds(counted)) {
            return Optional.of(new KeepExceedsCount(counted, command.keepMinor()));
        }
        if (told != null && !told.equals(depositMinor())) {
            return Optional.of(new DepositDiffers(counted, command.keepMinor(), told));
        }
        return Rules.when(command.bag() == null && !depositMinor().isZero(), () -> new BagMissing(depositMinor()));
    }

    /** Rule: where the next shift is opened already, it has found what this one keeps; or all goes away in a bag. */
    Optional<ShiftsRejection> notFoundByNext(States states) {
        if (states.of(Register.at(command.location(), command.register())).lastShift() <= command.shiftNo()) {
            return Optional.empty();
        }
        Money found = states.of(next(command)).totals().cash().floatMinor();
        return Rules.when(!command.keepMinor().isZero() && !command.keepMinor().equals(found),
                () -> new KeepNotFoundByNext(command.shiftNo() + 1, found, command.keepMinor()));
    }

    /** The shift after the one that is to be closed. */
    static StreamRef<Shift> next(CloseShift command) {
        return Shift.at(command.location(), command.register(), command.shiftNo() + 1);
    }

    /** What was expected and counted, and why that is not the same. */
    List<SettledTender> tenders() {
        Counted count = Objects.requireNonNull(shift.count());
        return Variances.tenders(shift.totals(), count::of, this::reason);
    }

    private @Nullable String reason(TenderMethod method) {
        return Objects.requireNonNull(command.reasons())
                .stream()
                .filter(each -> each.method() == method)
                .map(VarianceReason::reason)
                .findFirst()
                .orElse(null);
    }

    private Money counted() {
        return Objects.requireNonNull(Objects.requireNonNull(shift.count()).of(TenderMethod.CASH));
    }

    private Money depositMinor() {
        return counted().minus(command.keepMinor());
    }

    /** The shift is closed, with a Z report. */
    ShiftClosed event(int z, String hash, OffsetDateTime at) {
        return new ShiftClosed(command.location(), command.register(), command.shiftNo(), shift.day(),
                Objects.requireNonNull(shift.cashier()), command.countId(), tenders(), command.keepMinor(),
                depositMinor(), depositMinor().isZero() ? null : command.bag(), z, hash, at);
    }

    /** What goes away; nothing where all stays. */
    Optional<DepositMade> deposit(OffsetDateTime at) {
        return Optional.ofNullable(command.bag())
                .filter(_ -> !depositMinor().isZero())
                .map(bag -> new DepositMade(command.location(), bag, command.register(), command.shiftNo(),
                        shift.day(), null, depositMinor(), at));
    }
}
