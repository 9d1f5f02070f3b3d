package io.tillbook.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.AcceptedCommands;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.commands.Cause;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told of accepted commands: of those that are new, and of no others. */
class ObservedRouteTest {
    private static final Fingerprint NONE = new Fingerprint(new TreeMap<>());
    private static final CommandOutcome ACCEPTED = new CommandAccepted(NONE, List.of());
    private static final CommandOutcome REFUSED =
            new CommandRefused(NONE, new UnknownLocation(new LocationId("S1")));

    private final List<Command> told = new ArrayList<>();

    @Test
    void onlyWhatIsNewlyAcceptedIsTold() {
        Submission<?> first = submission("S1");
        Submission<?> last = submission("S2");
        List<Answer> answers = List.of(new Decided(ACCEPTED, 1, false), new Decided(ACCEPTED, 2, true),
                new Decided(REFUSED, 3, false), new IdReused(List.of("/payload")), new OutOfReach(Extent.CHAIN),
                new Decided(ACCEPTED, 4, false));
        List<Submission<?>> sent = List.of(first, submission("A"), submission("B"), submission("C"),
                submission("D"), last);

        assertThat(new ObservedRoute(_ -> answers, List.of(told::add)).send(sent)).isEqualTo(answers);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isSameAs(first.command());
        assertThat(told.getLast()).isSameAs(last.command());
    }

    @Test
    void whatIsNotNewlyAcceptedIsToldAsThat() {
        Submission<?> repeated = submission("A");
        Submission<?> refused = submission("B");
        AcceptedCommands observer = new AcceptedCommands() {
            @Override
            public void accepted(Command command) {
                // Those are not looked at here.
            }

            @Override
            public void notAccepted(Command command) {
                told.add(command);
            }
        };
        new ObservedRoute(_ -> List.of(new Decided(ACCEPTED, 1, true), new Decided(ACCEPTED, 2, false),
                new Decided(REFUSED, 3, false)), List.of(observer))
                .send(List.of(repeated, submission("S1"), refused));
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isSameAs(repeated.command());
        assertThat(told.getLast()).isSameAs(refused.command());
    }

    /** Those that were not decided together with the first ones are sent again. */
    @Test
    void whatHasNoAnswerYetIsNotTold() {
        new ObservedRoute(_ -> List.of(new Decided(ACCEPTED, 1, false)), List.of(told::add))
                .send(List.of(submission("S1"), submission("S2")));
        assertThat(told).hasSize(1);
    }

    private static Submission<?> submission(String location) {
        OpenLocation command = new OpenLocation(new LocationId(location), "x", LocationKind.STORE, null,
                ZoneOffset.UTC, NegativeStock.ALLOW);
        OffsetDateTime at = OffsetDateTime.parse("2026-11-28T08:00:00Z");
        return new Submission<>(command, Cause.at(at)
                .occurrence(new CommandId(UUID.randomUUID()), "catalog.OpenLocation", Principal.SERVER, command,
                        at.toInstant()),
                NONE, Reach.EVERYWHERE);
    }
}
