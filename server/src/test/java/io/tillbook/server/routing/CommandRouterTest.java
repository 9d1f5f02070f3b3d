package io.tillbook.server.routing;

import static io.tillbook.server.routing.MemoryWire.Fate.ANSWER_LOST;
import static io.tillbook.server.routing.MemoryWire.Fate.ARRIVES;
import static io.tillbook.server.routing.MemoryWire.Fate.LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.Scope;
import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Contention;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.security.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of commands on their way to another process. */
class CommandRouterTest extends RoutersOnAWire {

    @Test
    void aCommandIsDecidedByTheOtherProcess() {
        receive(other::send);
        Submission<?> sent = Submissions.of(Submissions.location("S1"));

        Answer answer = router().send(List.of(sent)).getFirst();
        assertThat(decided(answer).outcome()).isInstanceOf(CommandAccepted.class)
                .isEqualTo(ledger.store().outcome(sent.occurrence().commandId()).orElseThrow().outcome());
        assertThat(decided(answer).position()).isEqualTo(ledger.store().head());
        assertThat(decided(answer).repeated()).isFalse();
        assertThat(wire.carried()).containsExactly("catalog.OpenLocation location/S1");
        assertThat(sent("answered", 1)).isOne();
    }

    @Test
    void aRefusalIsAnAnswer() {
        receive(other::send);
        router().send(List.of(Submissions.of(Submissions.location("S1"))));

        Answer again = router().send(List.of(Submissions.of(Submissions.location("S1")))).getFirst();
        assertThat(decided(again).outcome()).isInstanceOfSatisfying(CommandRefused.class,
                refused -> assertThat(refused.rejection().detail()).contains("S1"));
    }

    @Test
    void anIdThatWasUsedIsAnAnswer() {
        receive(other::send);
        CommandId id = new CommandId(UUID.randomUUID());
        router().send(List.of(Submissions.of(id, Submissions.location("S1"), Reach.EVERYWHERE)));

        assertThat(router().send(List.of(Submissions.of(id, Submissions.location("S2"), Reach.EVERYWHERE))))
                .containsExactly(new IdReused(List.of("/payload/location")));
    }

    @Test
    void whatIsOutOfReachIsAnAnswerAndNothingIsRecorded() {
        receive(other::send);
        Rights elsewhere = Rights.of(Set.of(CatalogPermissions.MANAGE_LOCATIONS.id()), Scope.of(new LocationId("S9")));
        Reach reach = new Caller.Known(Principal.Kind.EMPLOYEE.named("wang"), elsewhere, _ -> null,
                InstantSource.fixed(Submissions.RECEIVED)).reach(CatalogPermissions.MANAGE_LOCATIONS);

        assertThat(router().send(List.of(Submissions.of(new CommandId(UUID.randomUUID()),
                Submissions.location("S1"), reach)))).singleElement().isInstanceOf(OutOfReach.class);
        assertThat(ledger.store().head()).isZero();
    }

    @Test
    void commandsAboutTheSameGoTogetherAndInTheirOrder() {
        receive(other::send);
        List<Submission<?>> sent = List.of(Submissions.of(Submissions.location("S1")),
                Submissions.of(Submissions.location("S1")), Submissions.of(Submissions.location("S2")));

        assertThat(router().send(sent)).extracting(answer -> decided(answer).outcome().getClass().getSimpleName())
                .containsExactly("CommandAccepted", "CommandRefused");
        assertThat(chunks).containsExactly(2);
    }

    @Test
    void aMessageIsBounded() {
        receive(other::send);
        List<Submission<?>> sent = new ArrayList<>(IntStream.range(0, 2 * CommandRouter.MOST_TOGETHER)
                .mapToObj(_ -> Submissions.of(Submissions.location("S1")))
                .toList());
        router().send(sent);

        assertThat(chunks).containsExactly(CommandRouter.MOST_TOGETHER);
    }

    @Test
    void whereNobodyReceivesItFailsAndNothingIsRecorded() {
        assertThatExceptionOfType(NoCommandProcess.class)
                .isThrownBy(() -> router().send(List.of(Submissions.of(Submissions.location("S1")))));
        assertThat(ledger.store().head()).isZero();
        assertThat(sent("nobody", 1)).isOne();
    }

    @Test
    void whereNobodyElseReceivesAProcessThatDecidesDoesSo() {
        assertThat(decided(router(other::send).send(List.of(Submissions.of(Submissions.location("S1")))).getFirst())
                .outcome()).isInstanceOf(CommandAccepted.class);
        assertThat(sent("here", 1)).isOne();
    }

    @Test
    void anAnswerThatIsLostIsLookedUp() {
        receive(other::send);
        wire.next(ANSWER_LOST);
        Submission<?> sent = Submissions.of(Submissions.location("S1"));

        Answer answer = router().send(List.of(sent)).getFirst();
        assertThat(decided(answer).outcome()).isInstanceOf(CommandAccepted.class);
        assertThat(decided(answer).repeated()).isTrue();
        assertThat(wire.carried()).hasSize(1);
        assertThat(sent("looked_up", 1)).isOne();
    }

    @Test
    void ofABatchWhoseAnswerIsLostEachOutcomeIsLookedUp() {
        receive(submissions -> other.send(submissions.subList(0, 1)));
        wire.next(ANSWER_LOST);

        assertThat(router().send(List.of(Submissions.of(Submissions.location("S1")),
                Submissions.of(Submissions.location("S1"))))).hasSize(1);
    }

    @Test
    void aMessageThatIsLostIsSentOnceMore() {
        receive(other::send);
        wire.next(LOST, ARRIVES);

        Answer answer = router().send(List.of(Submissions.of(Submissions.location("S1")))).getFirst();
        assertThat(decided(answer).repeated()).isFalse();
        assertThat(wire.carried()).hasSize(2);
        assertThat(sent("answered", 2)).isOne();
    }

    @Test
    void whatIsLostTwiceIsNotKnown() {
        receive(other::send);
        wire.next(LOST, LOST);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> router().send(List.of(Submissions.of(Submissions.location("S1")))));
        assertThat(sent("unknown", 2)).isOne();
    }

    @Test
    void whatIsLostTwiceIsDecidedHereWhereThatCanBe() {
        receive(other::send);
        wire.next(LOST, LOST);

        assertThat(router(other::send).send(List.of(Submissions.of(Submissions.location("S1"))))).hasSize(1);
    }

    /** The other one may be at it: whoever has waited so long is told to come again. */
    @Test
    void whoHasWaitedLongEnoughIsNotKeptWaiting() {
        receive(other::send);
        wire.next(LOST);
        CommandRouter hasty = router(other::send, Duration.ofNanos(1));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> hasty.send(List.of(Submissions.of(Submissions.location("S1")))));
        assertThat(ledger.store().head()).isZero();
    }

    @Test
    void whatFailsElsewhereFailsAsItWouldHere() {
        List<Submission<?>> sent = List.of(Submissions.of(Submissions.location("S1")));
        try (var _ = receive(_ -> {
            throw new Contention("others");
        })) {
            assertThatExceptionOfType(Contention.class).isThrownBy(() -> router().send(sent));
        }
        try (var _ = receive(_ -> {
            throw new StoreUnavailable("away", null);
        })) {
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> router().send(sent))
                    .satisfies(away -> assertThat(away.reason()).isEqualTo("away"));
        }
        try (var _ = receive(_ -> {
            throw new IllegalStateException("secret");
        })) {
            assertThatExceptionOfType(FailedElsewhere.class).isThrownBy(() -> router().send(sent))
                    .withMessageContaining("incident")
                    .withMessageNotContaining("secret");
        }
    }

    @Test
    void anotherMasterKeyDecidesNothing() {
        CommandReceiver stranger = new CommandReceiver(other::send, SubmissionFormatTest.format(),
                SubmissionFormatTest.wire((byte) 2), meters);
        wire.receive(List.of(), stranger);

        assertThatExceptionOfType(NoCommandProcess.class)
                .isThrownBy(() -> router().send(List.of(Submissions.of(Submissions.location("S1")))));
        assertThat(ledger.store().head()).isZero();
    }

    /** Answers belong to the first commands of a message. */
    @Test
    void whatCannotBeReadEndsWhatIsDecided() throws Exception {
        receive(other::send);
        RoutedCommand good = SubmissionFormatTest.format().encode(Submissions.of(Submissions.location("S1")));
        RoutedCommand bad = new RoutedCommand("catalog.CloseLocation", good.payload(), good.occurrence(),
                good.fingerprint(), good.reach());
        RoutedCommand last = SubmissionFormatTest.format().encode(Submissions.of(Submissions.location("S2")));
        WireFormat format = SubmissionFormatTest.wire((byte) 1);

        byte[] reply = wire.carry("catalog.OpenLocation", "", format.write(List.of(good, bad, last)), PATIENCE);
        assertThat(format.reply(reply).answers()).hasSize(1);
        assertThat(chunks).containsExactly(1);
    }

    @Test
    void itIsCountedWhatTheOthersAskFor() {
        receive(other::send);
        router().send(List.of(Submissions.of(Submissions.location("S1"))));
        router().send(List.of(Submissions.of(Submissions.location("S1"))));
        router().send(List.of(Submissions.of(Submissions.location("S2"))));

        assertThat(registry.get("tillbook.routing.keys").gauge().value()).isEqualTo(2);
        assertThat(registry.get("tillbook.routing.received").tag("outcome", "answered").timer().count()).isEqualTo(3);
    }
}
