package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A chain's history as the views read it, made by the deciders without a store: a second from command to command. */
public final class Chronicle {
    private static final OffsetDateTime FIRST_MORNING = OffsetDateTime.parse("2026-01-05T08:00:00Z");

    private final Chain chain;
    private final RandomGenerator random;
    private final PlainStates states = new PlainStates();
    private final EventNaming names = Capabilities.all().types();
    private final Map<StreamId, Long> sequences = new HashMap<>();
    private OffsetDateTime now = FIRST_MORNING;
    private long position;
    private long sales;

    /** The history of a chain that is about to be opened. */
    public Chronicle(Chain chain, RandomGenerator random) {
        this.chain = chain;
        this.random = random;
    }

    /** The states so far. */
    public PlainStates states() {
        return states;
    }

    /** The moment of the last command. */
    public OffsetDateTime now() {
        return now;
    }

    /** The events of the opening. */
    public List<RecordedEvent> opening() {
        List<RecordedEvent> events = new ArrayList<>();
        chain.opening().forEach(command -> events.addAll(events(command)));
        return events;
    }

    /** The events of the next sales. */
    public List<RecordedEvent> sales(int count) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.addAll(events(chain.sale(++sales, random)));
        }
        return events;
    }

    private <C extends Command> List<RecordedEvent> events(C command) {
        now = now.plus(Duration.ofSeconds(1));
        @SuppressWarnings("unchecked") // a command's class is the class of its own type
        CommandHandling<C> handling = Handlings.of((Class<C>) command.getClass());
        Occurrence occurrence = Submissions.occurrence(command, now, random);
        return states.decide(handling, command, occurrence).stream().map(event -> record(event, occurrence)).toList();
    }

    private RecordedEvent record(NewEvent event, Occurrence occurrence) {
        states.absorb(event);
        StreamId stream = event.stream().id();
        long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
        return new RecordedEvent(++position, stream, sequence, occurrence.receivedAt(), names.nameOf(event.event()),
                occurrence, event.event());
    }
}
