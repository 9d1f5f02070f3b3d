package io.tillbook.query.access;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what employees are found, by their ids. */
final class ContactProjection implements Projection<ContactView> {

    private final ContactIndex index;

    ContactProjection(ContactIndex index) {
        this.index = index;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(EmployeeHired.class, ContactChanged.class, SubjectErased.class);
    }

    @Override
    public List<Step<ContactView>> steps(RecordedEvent recorded) {
        if (recorded.event() instanceof EmployeeHired hired) {
            SealedContact contact = hired.contact();
            return contact == null ? List.of() : List.of(step(hired.employee(), contact));
        }
        if (recorded.event() instanceof ContactChanged changed) {
            return List.of(step(changed.employee(), changed.contact()));
        }
        return recorded.event() instanceof SubjectErased erased ? List.of(forgotten(erased.subject())) : List.of();
    }

    private static Step<ContactView> forgotten(Subject subject) {
        return new Step<>(subject.employee().value(), _ -> new ContactView(subject.employee(), null, null));
    }

    private Step<ContactView> step(EmployeeId employee, SealedContact contact) {
        return new Step<>(employee.value(), before -> new ContactView(employee,
                newer(index.phone(contact.phone()), contact.phone(), before == null ? null : before.phone()),
                newer(index.mail(contact.mail()), contact.mail(), before == null ? null : before.mail())));
    }

    /** What is not told stays as it is. */
    private static @Nullable String newer(@Nullable String index, @Nullable Sealed told, @Nullable String before) {
        return told == null ? before : index;
    }
}
