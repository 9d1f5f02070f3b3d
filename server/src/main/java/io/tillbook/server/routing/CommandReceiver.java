package io.tillbook.server.routing;

import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Contention;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.routing.RoutedReply.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides the commands that other processes have sent. They were permitted there. */
final class CommandReceiver implements CommandCarrier.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(CommandReceiver.class);

    private final CommandRoute here;
    private final SubmissionFormat submissions;
    private final WireFormat wire;
    private final RoutingMeters meters;

    /** @param here decides them in this process */
    CommandReceiver(CommandRoute here, SubmissionFormat submissions, WireFormat wire, RoutingMeters meters) {
        this.here = here;
        this.submissions = submissions;
        this.wire = wire;
        this.meters = meters;
    }

    @Override
    public byte[] answer(String key, byte[] message) {
        long since = System.nanoTime();
        RoutedReply reply = reply(message);
        meters.received(key, reply.failure(), since);
        return wire.write(reply);
    }

    private RoutedReply reply(byte[] message) {
        try {
            List<Submission<?>> decoded = decoded(wire.commands(message));
            return new RoutedReply(here.send(decoded).stream().map(RoutedAnswer::of).toList(), null, null);
        } catch (Unreadable unreadable) {
            LOG.warn("A message of another process cannot be read: {}", unreadable.getMessage());
            return RoutedReply.failed(Failure.UNREADABLE, unreadable.getMessage());
        } catch (Contention contention) {
            return RoutedReply.failed(Failure.CONTENTION, contention.getMessage());
        } catch (StoreUnavailable away) {
            return RoutedReply.failed(Failure.STORE_UNAVAILABLE, away.reason());
        } catch (RuntimeException failure) {
            String incident = UUID.randomUUID().toString();
            LOG.error("Incident {}", incident, failure);
            return RoutedReply.failed(Failure.FAILED, "incident " + incident);
        }
    }

    /** Those before the first that cannot be read, which is sent again by itself. */
    private List<Submission<?>> decoded(List<RoutedCommand> commands) throws Unreadable {
        List<Submission<?>> decoded = new ArrayList<>();
        for (RoutedCommand command : commands) {
            try {
                decoded.add(submissions.decode(command));
            } catch (Unreadable later) {
                if (decoded.isEmpty()) {
                    throw later;
                }
                break;
            }
        }
        if (decoded.isEmpty()) {
            throw new Unreadable("there is no command in it");
        }
        return decoded;
    }
}
