package io.tillbook.command.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.testing.chain.Published;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Circumstances of commands in tests: always the same day, and fingerprints by the commands' own fields. */
public final class Circumstances {
    private static final Principal WANG = Principal.of(new EmployeeId("wang"));
    /** When it happens: half past nine in the morning in Shanghai, on a Sunday. */
    public static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final Instant RECEIVED = Instant.parse("2026-11-22T01:31:09Z");

    private Circumstances() {}

    /** The command id of a number. */
    public static CommandId id(long number) {
        return new CommandId(new UUID(0x0198_c5c0_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    /** The circumstances of a command that happens in the morning. */
    public static Occurrence of(Command command) {
        return of(command, id(0), MORNING);
    }

    /** The circumstances of a command that happens at a moment. */
    public static Occurrence of(Command command, OffsetDateTime occurredAt) {
        return of(command, id(0), occurredAt);
    }

    /** A command as it was sent under an id. */
    public static <C extends Command> Submission<C> sent(CommandId id, C command) {
        return sent(id, command, Reach.EVERYWHERE);
    }

    /** A command as it was sent under an id by somebody who may reach so far. */
    public static <C extends Command> Submission<C> sent(CommandId id, C command, Reach reach) {
        return new Submission<>(command, of(command, id, MORNING), fingerprint(command), reach);
    }

    /** A command as it was sent under an id, after it had happened at a moment. */
    public static <C extends Command> Submission<C> sent(CommandId id, C command, OffsetDateTime occurredAt) {
        return new Submission<>(command, of(command, id, occurredAt), fingerprint(command), Reach.EVERYWHERE);
    }

    /** The published name of a command. */
    public static String typeOf(Class<?> command) {
        return Published.nameOf(command);
    }

    private static Occurrence of(Command command, CommandId id, OffsetDateTime occurredAt) {
        return new Occurrence(id, typeOf(command.getClass()), sender(command), command.location(),
                command.register(), occurredAt, received(occurredAt), id.toString(), id.toString());
    }

    /** Who approves a stocktake says so themselves; everything else is sent by Wang. */
    private static Principal sender(Command command) {
        return command instanceof ApproveStocktake approve ? Principal.of(approve.approvedBy()) : WANG;
    }

    private static Fingerprint fingerprint(Command command) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("/type", typeOf(command.getClass()));
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            fields.put("/payload/" + component.getName(), read(component, command));
        }
        return new Fingerprint(fields);
    }

    private static String read(RecordComponent component, Command command) {
        try {
            component.getAccessor().setAccessible(true);
            return String.valueOf(component.getAccessor().invoke(command));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException(component + " cannot be read", unreadable);
        }
    }

    /** Nothing is received before it happens. */
    private static Instant received(OffsetDateTime occurredAt) {
        return occurredAt.toInstant().isAfter(RECEIVED) ? occurredAt.toInstant() : RECEIVED;
    }
}
