package io.tillbook.server.routing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries messages to those who receive here, and loses some where it is told to. */
public final class MemoryWire implements CommandCarrier {
    /** What becomes of a message. */
    enum Fate {
        ARRIVES,
        /** It is answered, and the answer is lost. */
        ANSWER_LOST,
        /** Nobody ever sees it. */
        LOST
    }

    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<String> carried = Collections.synchronizedList(new ArrayList<>());

    /** The fates of the next messages; all others arrive. */
    MemoryWire next(Fate... next) {
        fates.addAll(List.of(next));
        return this;
    }

    /** Name and key of each message. */
    List<String> carried() {
        return carried;
    }

    @Override
    public byte[] carry(String command, String key, byte[] message, Duration patience) throws Nobody, Lost {
        carried.add(command + " " + key);
        if (receivers.isEmpty()) {
            throw new Nobody("nobody receives");
        }
        Receiver receiver = receivers.get(Math.floorMod(key.hashCode(), receivers.size()));
        return switch (fates.isEmpty() ? Fate.ARRIVES : fates.poll()) {
            case ARRIVES -> receiver.answer(key, message);
            case ANSWER_LOST -> {
                receiver.answer(key, message);
                throw new Lost("the answer is lost");
            }
            case LOST -> throw new Lost("the message is lost");
        };
    }

    @Override
    public Participation receive(Collection<String> commands, Receiver receiver) {
        receivers.add(receiver);
        return () -> receivers.remove(receiver);
    }
}
