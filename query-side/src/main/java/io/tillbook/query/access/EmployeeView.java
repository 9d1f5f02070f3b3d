package io.tillbook.query.access;

import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the chain.
 *
 * @param name what they are called, sealed; null once they are erased
 * @param phone where they are reached by phone, sealed
 * @param mail where they are reached by mail, sealed
 * @param erased whether their data were erased
 * @param hiredAt since when
 * @param roles what they were given and still have, in the order in which they were given it
 * @param suspended whether they may do nothing for now
 * @param suspendedBecause why; null where they are not suspended
 * @param signsIn whether they have a password
 * @param pins of tills that they have, in the order in which they were set
 */
record EmployeeView(EmployeeId id, @Nullable Sealed name, @Nullable Sealed phone, @Nullable Sealed mail,
        boolean erased, OffsetDateTime hiredAt, List<GrantView> roles, boolean suspended,
        @Nullable String suspendedBecause, boolean signsIn, List<PinView> pins) implements Placed {

    static EmployeeView hired(EmployeeId id, @Nullable SealedContact contact, OffsetDateTime at) {
        EmployeeView unnamed = new EmployeeView(id, null, null, null, false, at, List.of(), false, null, false,
                List.of());
        return contact == null ? unnamed : unnamed.reached(contact);
    }

    EmployeeView reached(SealedContact changed) {
        return reached(new SealedContact(name, phone, mail).with(changed), erased);
    }

    EmployeeView erasing() {
        return reached(SealedContact.NONE, true);
    }

    private EmployeeView reached(SealedContact contact, boolean isErased) {
        return new EmployeeView(id, contact.name(), contact.phone(), contact.mail(), isErased, hiredAt, roles,
                suspended, suspendedBecause, signsIn, pins);
    }

    /** Where they work; whoever has a role in a region or everywhere belongs to the whole chain. */
    @Override
    public boolean isSeenBy(Sight sight) {
        return sight.covers(Sight.everything())
                || roles.stream().flatMap(role -> role.locations().stream()).anyMatch(sight::sees);
    }

    EmployeeView with(Grant grant) {
        return having(pins, Stream.concat(roles.stream(), Stream.of(GrantView.of(grant))).toList());
    }

    EmployeeView without(RoleId role) {
        return having(pins, roles.stream().filter(each -> !each.role().equals(role)).toList());
    }

    private EmployeeView having(List<PinView> pinsAfter, List<GrantView> rolesAfter) {
        return new EmployeeView(id, name, phone, mail, erased, hiredAt, rolesAfter, suspended, suspendedBecause,
                signsIn, pinsAfter);
    }

    EmployeeView suspended(@Nullable String because) {
        return new EmployeeView(id, name, phone, mail, erased, hiredAt, roles, because != null, because, signsIn, pins);
    }

    EmployeeView signingIn() {
        return new EmployeeView(id, name, phone, mail, erased, hiredAt, roles, suspended, suspendedBecause, true, pins);
    }

    EmployeeView withPin(LocationId location, boolean isLocked) {
        return having(Stream.concat(others(location), Stream.of(new PinView(location, isLocked))).toList(), roles);
    }

    EmployeeView withoutPin(LocationId location) {
        return having(others(location).toList(), roles);
    }

    private Stream<PinView> others(LocationId location) {
        return pins.stream().filter(pin -> !pin.location().equals(location));
    }
}
