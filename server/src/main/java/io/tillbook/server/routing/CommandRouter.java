package io.tillbook.server.routing;

import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Contention;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.routing.CommandCarrier.Lost;
import io.tillbook.server.routing.CommandCarrier.Nobody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has commands decided by the process that decides those of their location. Whatever happens on the way, a command has
 * one outcome: where no answer comes, its outcome is looked up, else it is sent once more, as anybody may do.
 */
final class CommandRouter implements CommandRoute {
    /** So many lines of a batch as are decided at once. */
    static final int MOST_TOGETHER = 64;
    /** What several commands have together at most; one alone may have more. */
    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_HOPS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);

    private final CommandCarrier carrier;
    private final SubmissionFormat submissions;
    private final WireFormat wire;
    private final Outcomes outcomes;
    private final Duration patience;
    private final @Nullable CommandRoute here;
    private final RoutingMeters meters;

    /**
     * Routes commands.
     *
     * @param patience how long an answer is waited for
     * @param here decides them in this process where nobody else can; null where this process decides none
     */
    CommandRouter(CommandCarrier carrier, SubmissionFormat submissions, WireFormat wire, Outcomes outcomes,
            Duration patience, @Nullable CommandRoute here, RoutingMeters meters) {
        this.carrier = carrier;
        this.submissions = submissions;
        this.wire = wire;
        this.outcomes = outcomes;
        this.patience = patience;
        this.here = here;
        this.meters = meters;
    }

    /** The answers to as many of them, from the first on, as are about the same and fit into one message. */
    @Override
    public List<Answer> send(List<Submission<?>> sent) {
        String key = RoutingKey.of(sent.getFirst());
        List<Submission<?>> together =
                sent.stream().limit(MOST_TOGETHER).takeWhile(each -> RoutingKey.of(each).equals(key)).toList();
        byte[] message = message(together);
        while (message.length > MOST_BYTES && together.size() > 1) {
            together = together.subList(0, together.size() / 2);
            message = message(together);
        }
        return new Journey(together, key, message).travel();
    }

    private byte[] message(List<Submission<?>> together) {
        return wire.write(together.stream().map(submissions::encode).toList());
    }

    /** The way of one message. */
    private final class Journey {
        private final List<Submission<?>> together;
        private final String key;
        private final byte[] message;
        private final long since = System.nanoTime();
        private int hops;

        Journey(List<Submission<?>> together, String key, byte[] message) {
            this.together = together;
            this.key = key;
            this.message = message;
        }

        List<Answer> travel() {
            try {
                return hop();
            } catch (Nobody nobody) {
                return here(new NoCommandProcess(String.valueOf(nobody.getMessage())));
            } catch (Unreadable unreadable) {
                LOG.warn("A message between processes cannot be read: {}", unreadable.getMessage());
                return here(new NoCommandProcess("those that are there cannot read it"));
            }
        }

        private List<Answer> hop() throws Nobody, Unreadable {
            String lost = "";
            while (hops < MOST_HOPS && left().isPositive()) {
                hops++;
                try {
                    return answers(wire.reply(carrier.carry(type(), key, message, left())));
                } catch (Lost noAnswer) {
                    lost = String.valueOf(noAnswer.getMessage());
                    List<Answer> found = found();
                    if (!found.isEmpty()) {
                        return met("looked_up", found);
                    }
                }
            }
            return left().isPositive() ? here(new OutcomeUnknown(lost)) : fail("unknown", new OutcomeUnknown(lost));
        }

        private Duration left() {
            return patience.minusNanos(System.nanoTime() - since);
        }

        private String type() {
            return together.getFirst().occurrence().commandType();
        }

        private List<Answer> answers(RoutedReply reply) throws Unreadable {
            String detail = String.valueOf(reply.detail());
            return switch (reply.failure()) {
                case null -> met("answered", decoded(reply.answers()));
                case UNREADABLE -> throw new Unreadable(detail);
                case CONTENTION -> fail("contention", new Contention(detail));
                case STORE_UNAVAILABLE -> fail("store_unavailable", new StoreUnavailable(detail, null));
                case FAILED -> fail("failed", new FailedElsewhere(detail));
            };
        }

        private static List<Answer> decoded(List<RoutedAnswer> answers) throws Unreadable {
            List<Answer> decoded = new ArrayList<>();
            for (RoutedAnswer answer : answers) {
                decoded.add(answer.answer());
            }
            if (decoded.isEmpty()) {
                throw new Unreadable("there is no answer in it");
            }
            return decoded;
        }

        /** The answers to the first of them that have an outcome by now. */
        private List<Answer> found() {
            List<Answer> found = new ArrayList<>();
            for (Submission<?> each : together) {
                Optional<Answer> answer = outcomes.repeated(each.occurrence().commandId(), each.fingerprint());
                if (answer.isEmpty()) {
                    break;
                }
                found.add(answer.get());
            }
            return found;
        }

        /** It does not matter if they were decided meanwhile: the store takes one outcome. */
        private List<Answer> here(RuntimeException otherwise) {
            if (here == null) {
                return fail(otherwise instanceof OutcomeUnknown ? "unknown" : "nobody", otherwise);
            }
            return met("here", here.send(together));
        }

        private List<Answer> met(String outcome, List<Answer> answers) {
            meters.sent(outcome, hops, since);
            return answers;
        }

        private List<Answer> fail(String outcome, RuntimeException failure) {
            meters.sent(outcome, hops, since);
            throw failure;
        }
    }
}
