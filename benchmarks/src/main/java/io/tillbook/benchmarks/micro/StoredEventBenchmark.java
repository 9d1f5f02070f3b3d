package io.tillbook.benchmarks.micro;

import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.openjdk.jmh.infra.Blackhole;

/** The payloads of a sale's events, and what is recorded with each of them, to their stored form and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoredEventBenchmark {
    private final LedgerSerializer serializer = new LedgerSerializer(Capabilities.all().types());
    private final Event sale;
    private final Event stock;
    private final MetaData metadata;
    private final SerializedObject<byte[]> storedSale;
    private final SerializedObject<byte[]> storedStock;
    private final SerializedObject<byte[]> storedMetadata;

    /** Makes a sale. */
    public StoredEventBenchmark() {
        Chronicle chronicle = new Chronicle(new Chain("micro", 1, 10), new SplittableRandom(1));
        chronicle.opening();
        List<RecordedEvent> events = chronicle.sales(1);
        sale = only(events, SaleCompleted.class);
        stock = only(events, StockIssued.class);
        metadata = MetaData.from(OccurrenceMetadata.toMap(events.getFirst().occurrence()));
        storedSale = serializer.serialize(sale, byte[].class);
        storedStock = serializer.serialize(stock, byte[].class);
        storedMetadata = serializer.serialize(metadata, byte[].class);
    }

    /** A sale of three lines. */
    @Benchmark
    public Object encodeSaleCompleted() {
        return serializer.serialize(sale, byte[].class);
    }

    /** A sale of three lines. */
    @Benchmark
    public void decodeSaleCompleted(Blackhole sink) {
        SaleCompleted decoded = serializer.deserialize(storedSale);
        sink.consume(decoded);
    }

    /** Goods of one line. */
    @Benchmark
    public Object encodeStockIssued() {
        return serializer.serialize(stock, byte[].class);
    }

    /** Goods of one line. */
    @Benchmark
    public void decodeStockIssued(Blackhole sink) {
        StockIssued decoded = serializer.deserialize(storedStock);
        sink.consume(decoded);
    }

    /** What is recorded with each event. */
    @Benchmark
    public Object encodeMetadata() {
        return serializer.serialize(metadata, byte[].class);
    }

    /** What is recorded with each event. */
    @Benchmark
    public void decodeMetadata(Blackhole sink) {
        MetaData decoded = serializer.deserialize(storedMetadata);
        sink.consume(decoded);
    }

    private static Event only(List<RecordedEvent> events, Class<? extends Event> type) {
        return events.stream().map(RecordedEvent::event).filter(type::isInstance).findFirst().orElseThrow();
    }
}
