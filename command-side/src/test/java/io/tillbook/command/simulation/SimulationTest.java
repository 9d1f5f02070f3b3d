package io.tillbook.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.batch.BatchCommands;
import io.tillbook.command.inventory.reservation.ReservationCommands;
import io.tillbook.command.inventory.writeoff.WriteOffCommands;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Contention;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.stocktake.StocktakeCommands;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Threads;
import io.tillbook.command.transfers.TransfersCommands;
import io.tillbook.testing.chain.Assortment;
import io.tillbook.testing.chain.Auditor;
import io.tillbook.testing.chain.Shelf;
import io.tillbook.testing.chain.Times;
import io.tillbook.testing.chain.Traffic;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** Busy days with lost answers, failing disks, second processes and repeated commands, audited step by step. */
class SimulationTest {
    private static final int COMMANDS = 400;
    private static final Assortment ASSORTMENT = Assortment.of(3, 6);
    private static final Times TIMES = new Times(Circumstances.MORNING.toLocalDate(), Duration.ZERO);
    private static final int SENDERS = 4;

    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void theAuditorAgreesWithEveryDecisionAndEveryBalance(@ForAll Random random) {
        MemoryLedger ledger = opened();
        List<MemoryLedger> processes = List.of(ledger, ledger.restarted());
        Auditor auditor = new Auditor(ASSORTMENT);
        Traffic traffic = new Traffic(ASSORTMENT, TIMES, random, "");
        List<Command> sent = new ArrayList<>();
        List<Decided> answers = new ArrayList<>();

        for (int number = 0; number < COMMANDS; number++) {
            Command command = traffic.next(auditor, at(number));
            disturb(ledger, random);
            Decided answer = sendUntilAnswered(processes, number, command, random);
            assertThat(isAccepted(answer.outcome())).as("%s: %s", command, answer.outcome())
                    .isEqualTo(auditor.accepts(command, at(number)));
            sent.add(command);
            answers.add(answer);
            int earlier = random.nextInt(sent.size());
            assertThat(sendUntilAnswered(processes, earlier, sent.get(earlier), random))
                    .isEqualTo(repeated(answers.get(earlier)));
            assertBalances(ledger, auditor);
        }
        assertOneOutcomeEach(ledger, ASSORTMENT.opening().size() + COMMANDS);
    }

    /** Streams are held while a command is decided, so in the order of the outcomes it all makes sense. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void manySendersAreDecidedAsIfOneAfterTheOther(@ForAll Random random) {
        MemoryLedger ledger = opened();
        Map<CommandId, Command> sent = new ConcurrentHashMap<>();
        Map<CommandId, OffsetDateTime> moments = new ConcurrentHashMap<>();
        long seed = random.nextLong();
        Threads.atOnce(SENDERS, sender -> {
            Random own = new Random(seed + sender);
            Traffic traffic = new Traffic(ASSORTMENT, TIMES, own, sender % 2 == 0 ? "even" : "odd");
            Auditor unknowing = new Auditor(ASSORTMENT);
            List<Submission<?>> gathered = new ArrayList<>();
            for (int number = 0; number < COMMANDS; number++) {
                int place = sender * COMMANDS + number;
                Command command = traffic.next(unknowing, at(place));
                sent.put(id(place), command);
                moments.put(id(place), at(place));
                gathered.add(Circumstances.sent(id(place), command, at(place)));
                boolean sendsEachAlone = sender < SENDERS / 2;
                if (sendsEachAlone || own.nextInt(8) == 0 || number == COMMANDS - 1) {
                    sendTogether(ledger, gathered);
                }
            }
            return sender;
        });

        Auditor auditor = new Auditor(ASSORTMENT);
        outcomes(ledger).forEach((command, outcome) -> assertThat(isAccepted(outcome)).as("%s", outcome)
                .isEqualTo(auditor.accepts(sent.get(command), moments.get(command))));
        assertBalances(ledger, auditor);
    }

    private static void sendTogether(MemoryLedger ledger, List<Submission<?>> gathered) {
        while (!gathered.isEmpty()) {
            int answered = ledger.send(List.copyOf(gathered)).size();
            gathered.subList(0, answered).clear();
        }
    }

    private static List<CommandHandling<?>> handlings() {
        return Stream
                .<Slice>of(new CatalogCommands(), new InventoryCommands(), new BatchCommands(),
                        new WriteOffCommands(), new ReservationCommands(), new StocktakeCommands(),
                        new PurchasingCommands(),
                        CheckoutOrder.sales(), CheckoutOrder.returns(), new TransfersCommands())
                .<CommandHandling<?>>flatMap(slice -> slice.handlings().stream())
                .toList();
    }

    private static MemoryLedger opened() {
        MemoryLedger ledger = MemoryLedger.of(handlings(), 40);
        List<Command> opening = ASSORTMENT.opening();
        for (int number = 0; number < opening.size(); number++) {
            assertThat(isAccepted(((Decided) ledger.send(openingId(number), opening.get(number))).outcome())).isTrue();
        }
        return ledger;
    }

    private static void disturb(MemoryLedger ledger, Random random) {
        for (int burst = random.nextInt(3); burst > 0 && random.nextInt(4) == 0; burst--) {
            ledger.engine().beforeNextAppend(() -> {
                throw new ConcurrencyException("outrun");
            });
        }
        if (random.nextInt(20) == 0) {
            ledger.engine().beforeNextAppend(SimulationTest::loseTheAnswer);
        }
        if (random.nextInt(20) == 0) {
            ledger.engine().afterNextAppend(SimulationTest::loseTheAnswer);
        }
    }

    private static void loseTheAnswer() {
        throw new NoAnswer();
    }

    /** What a till does: it sends the command until it has an answer, to whichever process takes it. */
    private static Decided sendUntilAnswered(List<MemoryLedger> processes, int number, Command command,
            Random random) {
        Optional<Decided> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = answerOf(processes.get(random.nextInt(processes.size())), number, command);
        }
        return answer.get();
    }

    private static Optional<Decided> answerOf(MemoryLedger process, int number, Command command) {
        try {
            return Optional.of((Decided) process.send(id(number), command, at(number)));
        } catch (NoAnswer | Contention unanswered) {
            return Optional.empty();
        }
    }

    private static void assertBalances(MemoryLedger ledger, Auditor auditor) {
        for (LocationId location : ASSORTMENT.locations()) {
            for (Sku sku : ASSORTMENT.skus()) {
                assertThat(contents(ledger.state(Stock.at(location, sku)))).as("%s %s", location, sku)
                        .isEqualTo(auditor.contents(location, sku));
            }
        }
    }

    private static Shelf.Contents contents(Stock stock) {
        TreeMap<String, Shelf.OfBatch> batches = new TreeMap<>();
        stock.batches()
                .all()
                .forEach(each -> batches.put(each.batch().id().value() + " " + each.batch().expiresOn(),
                        new Shelf.OfBatch(each.onHand().thousandths(), each.quarantined().thousandths(), each.held())));
        List<String> layers = stock.layers()
                .all()
                .stream()
                .map(each -> each.layer().since().toInstant() + " " + each.quantity().thousandths() + " "
                        + each.valueMinor().minor())
                .toList();
        return new Shelf.Contents(stock.onHand().thousandths(), stock.value().minor(), stock.reserved().thousandths(),
                batches, layers);
    }

    private static void assertOneOutcomeEach(MemoryLedger ledger, int commands) {
        List<DomainEventMessage<?>> all = ledger.engine().all();
        assertThat(all).filteredOn(event -> event.getPayload() instanceof CommandOutcome).hasSize(commands);
        assertThat(all).extracting(DomainEventMessage::getIdentifier).doesNotHaveDuplicates();
    }

    private static Map<CommandId, CommandOutcome> outcomes(MemoryLedger ledger) {
        Map<CommandId, CommandOutcome> outcomes = new LinkedHashMap<>();
        ledger.engine().all().stream().skip(2L * ASSORTMENT.opening().size()).forEach(event -> {
            if (event.getPayload() instanceof CommandOutcome outcome) {
                String stream = event.getAggregateIdentifier();
                outcomes.put(CommandId.of(stream.substring(stream.indexOf('-') + 1)), outcome);
            }
        });
        return outcomes;
    }

    private static Decided repeated(Decided answer) {
        return new Decided(answer.outcome(), answer.position(), true);
    }

    private static boolean isAccepted(CommandOutcome outcome) {
        return outcome instanceof CommandAccepted;
    }

    /** Each command has a moment of its own, by the clock of the stores; the days go by, and some news is late. */
    private static OffsetDateTime at(int number) {
        return Circumstances.MORNING.plusMinutes(37L * number - (number % 7 == 3 ? 200 : 0));
    }

    private static CommandId id(int number) {
        return Circumstances.id(1_000L + number);
    }

    private static CommandId openingId(int number) {
        return Circumstances.id(number);
    }
}
