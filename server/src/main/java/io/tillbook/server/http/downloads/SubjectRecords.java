package io.tillbook.server.http.downloads;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.query.graphql.Unsealing;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger has of a person, with their data opened. */
final class SubjectRecords {
    private static final String ERASED = "erased";

    private final LedgerStore store;
    private final EventNaming naming;
    private final Unsealing personal;

    SubjectRecords(LedgerStore store, EventNaming naming, Unsealing personal) {
        this.store = store;
        this.naming = naming;
        this.personal = personal;
    }

    /**
     * What is known of a person.
     *
     * @param events what happened to them, in its order
     */
    record PersonRecord(String subject, @Nullable String name, @Nullable String phone, @Nullable String mail,
            List<Entry> events) {}

    /**
     * Something that happened to a person.
     *
     * @param type the event's published name
     * @param occurredAt when
     * @param actor who asked for it
     * @param person who stood at the device that asked for it
     * @param told personal data that it has
     */
    record Entry(String type, OffsetDateTime occurredAt, @Nullable String actor, @Nullable EmployeeId person,
            @Nullable Told told) {}

    /** Personal data of an event, opened. */
    record Told(@Nullable String name, @Nullable String phone, @Nullable String mail) {}

    /** The record of a person; empty where nobody of this id is known. */
    Optional<PersonRecord> of(Subject subject) {
        List<? extends DomainEventMessage<?>> messages =
                store.stream("employee-" + subject.employee().value(), 0).asStream().toList();
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        SealedContact contact = messages.stream()
                .map(message -> contact((Event) message.getPayload()))
                .reduce(SealedContact.NONE, SealedContact::with);
        Told now = told(contact);
        return Optional.of(new PersonRecord(subject.value(), now.name(), now.phone(), now.mail(),
                messages.stream().map(this::entry).toList()));
    }

    private Entry entry(DomainEventMessage<?> message) {
        Event event = (Event) message.getPayload();
        Occurrence occurrence = OccurrenceMetadata.fromMap(message.getMetaData());
        SealedContact contact = contact(event);
        return new Entry(naming.nameOf(event), occurrence.occurredAt(),
                occurrence.actor() == null ? null : occurrence.actor().value(),
                occurrence.person(),
                contact.equals(SealedContact.NONE) ? null : told(contact));
    }

    private static SealedContact contact(Event event) {
        return switch (event) {
            case EmployeeHired(_, SealedContact contact) when contact != null -> contact;
            case ContactChanged changed -> changed.contact();
            case Event _ -> SealedContact.NONE;
        };
    }

    private Told told(SealedContact contact) {
        return new Told(opened(contact.name()), opened(contact.phone()), opened(contact.mail()));
    }

    private @Nullable String opened(@Nullable Sealed datum) {
        return datum == null ? null : personal.open(datum).orElse(ERASED);
    }
}
