package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.testing.Circumstances;
import java.util.List;
import java.util.Optional;

/** The smallest capability that needs everything of the kernel: buckets, a limit over all of them, and signposts. */
final class Buckets {
    private static final Permission FILL = Permission.of("buckets.fill", "fill buckets");

    static final StreamType<Integer> BUCKET = StreamType.of("bucket", 0)
            .on(BucketEvent.class, Buckets::content)
            .snapshotEvery(5, Integer.class);
    static final StreamRef<Integer> LIMIT = StreamType.of("limit", Integer.MAX_VALUE)
            .on(BucketEvent.class, Buckets::limit)
            .at(new Name("all"));
    static final StreamType<Optional<Name>> SIGN = StreamType.of("sign", Optional.<Name>empty())
            .on(BucketEvent.class, Buckets::target);

    private Buckets() {}

    record Name(String value) implements Id {}

    sealed interface BucketEvent extends Event {}

    record Filled(int amount) implements BucketEvent {}

    record Taken(int amount) implements BucketEvent {}

    record Limited(int limit) implements BucketEvent {}

    record Turned(Name target) implements BucketEvent {}

    record TooLittle(int left) implements Rejection {
        @Override
        public String detail() {
            return "Only " + left + " are left.";
        }
    }

    record TooMuch(int limit) implements Rejection {
        @Override
        public String detail() {
            return "No more than " + limit + " go in.";
        }
    }

    record Fill(Name bucket, int amount) implements Command {}

    record Take(Name bucket, int amount) implements Command {}

    record Pour(Name from, Name to, int amount) implements Command {}

    record Limit(int limit) implements Command {}

    /** Takes from the bucket that a sign points to. */
    record TakeAt(Name sign, int amount) implements Command {}

    static Name name(String value) {
        return new Name(value);
    }

    static StreamRef<Integer> bucket(String name) {
        return BUCKET.at(name(name));
    }

    static StreamRef<Optional<Name>> sign(String name) {
        return SIGN.at(name(name));
    }

    static List<CommandHandling<?>> handlings() {
        return List.of(handling(Fill.class, new FillDecider()), handling(Take.class, new TakeDecider()),
                handling(Pour.class, new PourDecider()), handling(Limit.class, new LimitDecider()),
                handling(TakeAt.class, new TakeAtDecider()));
    }

    static <C extends Command> CommandHandling<C> handling(Class<C> command, Decider<C> decider) {
        return new CommandHandling<>(Circumstances.typeOf(command), command, FILL, decider);
    }

    private static int content(int content, BucketEvent event) {
        return switch (event) {
            case Filled filled -> content + filled.amount();
            case Taken taken -> content - taken.amount();
            case Limited _,Turned _ -> content;
        };
    }

    private static int limit(int limit, BucketEvent event) {
        return event instanceof Limited limited ? limited.limit() : limit;
    }

    private static Optional<Name> target(Optional<Name> target, BucketEvent event) {
        return event instanceof Turned turned ? Optional.of(turned.target()) : target;
    }

    private static Decision take(States states, StreamRef<Integer> bucket, int amount) {
        int left = states.of(bucket);
        return left < amount
                ? Decision.refused(new TooLittle(left))
                : new Draft(states).add(bucket, new Taken(amount)).accepted();
    }

    private static final class FillDecider implements Decider<Fill> {
        @Override
        public Footprint footprint(Fill command, States known) {
            return Footprint.none().reading(LIMIT).writing(BUCKET.at(command.bucket()));
        }

        @Override
        public Decision decide(Fill command, Occurrence occurrence, States states) {
            StreamRef<Integer> bucket = BUCKET.at(command.bucket());
            int limit = states.of(LIMIT);
            return states.of(bucket) + command.amount() > limit
                    ? Decision.refused(new TooMuch(limit))
                    : new Draft(states).add(bucket, new Filled(command.amount())).accepted();
        }
    }

    static final class TakeDecider implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().writing(BUCKET.at(command.bucket()));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            return take(states, BUCKET.at(command.bucket()), command.amount());
        }
    }

    private static final class PourDecider implements Decider<Pour> {
        @Override
        public Footprint footprint(Pour command, States known) {
            return Footprint.none()
                    .reading(LIMIT)
                    .writing(BUCKET.at(command.from()))
                    .writing(BUCKET.at(command.to()));
        }

        @Override
        public Decision decide(Pour command, Occurrence occurrence, States states) {
            int left = states.of(BUCKET.at(command.from()));
            return left < command.amount()
                    ? Decision.refused(new TooLittle(left))
                    : new Draft(states).add(BUCKET.at(command.from()), new Taken(command.amount()))
                            .add(BUCKET.at(command.to()), new Filled(command.amount()))
                            .accepted();
        }
    }

    private static final class LimitDecider implements Decider<Limit> {
        @Override
        public Footprint footprint(Limit command, States known) {
            return Footprint.none().writing(LIMIT);
        }

        @Override
        public Decision decide(Limit command, Occurrence occurrence, States states) {
            return new Draft(states).add(LIMIT, new Limited(command.limit())).accepted();
        }
    }

    private static final class TakeAtDecider implements Decider<TakeAt> {
        @Override
        public Footprint footprint(TakeAt command, States known) {
            Footprint sign = Footprint.none().reading(SIGN.at(command.sign()));
            return known.of(SIGN.at(command.sign())).map(bucket -> sign.writing(BUCKET.at(bucket))).orElse(sign);
        }

        @Override
        public Decision decide(TakeAt command, Occurrence occurrence, States states) {
            return states.of(SIGN.at(command.sign()))
                    .map(bucket -> take(states, BUCKET.at(bucket), command.amount()))
                    .orElseGet(() -> Decision.refused(new TooLittle(0)));
        }
    }
}
