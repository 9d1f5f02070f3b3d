package io.tillbook.command.stocktake;

import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeRejection.TooManyLines;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest stocktake there can be, over a store on disk. */
class LargeStocktakeTest {
    private static final int LINES_AT_ONCE = 1_000;

    private int sent;

    @Test
    void isApprovedAtOnce(@TempDir Path directory) {
        try (RocksLedgerStore store = new RocksLedgerStore(RocksEventStorageEngine
                .builder(RocksStoreOptions.in(directory))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build())) {
            store.append(assortment());
            CommandDispatch dispatch = new CommandDispatch(
                    new StreamRunner(store, Capabilities.all().types(), 100_000), new StocktakeCommands().commands());
            send(dispatch, new OpenStocktake(Floor.COUNT, STORE, StocktakeScope.everything(), null, null));
            for (int first = 0; first < CountGoodsDecider.MAX_LINES; first += LINES_AT_ONCE) {
                assertAccepted(send(dispatch, count(first)));
            }
            assertThat(send(dispatch, count(CountGoodsDecider.MAX_LINES)).outcome()).isInstanceOfSatisfying(
                    CommandRefused.class, refused -> assertThat(refused.rejection())
                            .isEqualTo(new TooManyLines(Floor.COUNT, CountGoodsDecider.MAX_LINES)));

            long start = System.nanoTime();
            Decided approved = send(dispatch, new ApproveStocktake(Floor.COUNT, Floor.LI, null));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.println("Approved " + CountGoodsDecider.MAX_LINES + " lines in " + millis + " ms.");
            assertThat(assertAccepted(approved).events()).hasSize(CountGoodsDecider.MAX_LINES + 1);
        }
    }

    private static CommandAccepted assertAccepted(Decided answer) {
        assertThat(answer.outcome()).isInstanceOf(CommandAccepted.class);
        return (CommandAccepted) answer.outcome();
    }

    private Decided send(CommandDispatch dispatch, Command command) {
        sent++;
        String type = new StocktakeCommands().commands()
                .stream()
                .filter(handling -> handling.command() == command.getClass())
                .findFirst()
                .orElseThrow()
                .type();
        var submission = Circumstances.sent(Circumstances.id(sent), command);
        var occurrence = submission.occurrence();
        Answer answer = dispatch.send(new Submission<>(command,
                new Occurrence(occurrence.commandId(), type, occurrence.actor(),
                        occurrence.location(), null, occurrence.occurredAt(), occurrence.receivedAt(),
                        occurrence.correlationId(), occurrence.causationId()),
                submission.fingerprint(), submission.reach()));
        return (Decided) answer;
    }

    private static CountGoods count(int first) {
        return new CountGoods(Floor.COUNT, Floor.WANG, "PDA-1", null,
                IntStream.range(first, first + LINES_AT_ONCE)
                        .mapToObj(line -> new CountLine(line + 1, sku(line), null, Quantity.of(3)))
                        .toList());
    }

    private static Sku sku(int number) {
        return new Sku("P-" + number);
    }

    /** One thousand products more than a stocktake can have. */
    private static List<DomainEventMessage<?>> assortment() {
        Stream<NewEvent> products = IntStream.range(0, CountGoodsDecider.MAX_LINES + LINES_AT_ONCE)
                .mapToObj(number -> Shop.pieces(sku(number)));
        return Stream.concat(Stream.of(Shop.opened(STORE, NegativeStock.BLOCK)), products)
                .<DomainEventMessage<?>>map(LargeStocktakeTest::message)
                .toList();
    }

    private static DomainEventMessage<Event> message(NewEvent event) {
        return new GenericDomainEventMessage<>(event.stream().type().kind(), event.stream().id().value(), 0,
                event.event(), OccurrenceMetadata.toMap(Circumstances.of(new Command() {})));
    }
}
