package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.AlreadyWrittenOff;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.inventory.WrittenOffLine;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What all write-offs have in common. */
final class WritingOff {
    private static final StreamType<Existence> WRITE_OFF = Existence.stream("writeoff");

    private WritingOff() {}

    static StreamRef<Existence> at(WriteOffId id) {
        return WRITE_OFF.at(id);
    }

    static Optional<InventoryRejection> alreadyDone(States states, WriteOffId id) {
        return Rules.when(states.of(at(id)).isPresent(), () -> new AlreadyWrittenOff(id));
    }

    static List<Goods> goods(WriteOff command, Occurrence occurrence, States states) {
        OffsetDateTime at = Catalog.localTime(states, command.location(), occurrence);
        return command.lines()
                .stream()
                .map(line -> new Goods(command.location(), line.sku(), line.quantity(), line.batch(), null,
                        new StockCause(StockCause.Kind.WRITE_OFF, command.writeOffId().value(), line.lineNo()), at))
                .toList();
    }

    static Decision accepted(WriteOff command, Occurrence occurrence, States states) {
        Draft goods = new Draft(states);
        List<List<StockPart>> issued = StockLedger.issueAll(goods, goods(command, occurrence, states));
        List<WrittenOffLine> lines = IntStream.range(0, issued.size())
                .mapToObj(place -> writtenOff(command.lines().get(place), issued.get(place)))
                .toList();
        Money total = lines.stream().map(WrittenOffLine::costMinor).reduce(Money.ZERO, Money::plus);
        return new Draft(states)
                .add(at(command.writeOffId()),
                        new GoodsWrittenOff(command.writeOffId(), command.location(), command.kind(), command.reason(),
                                lines, total))
                .addAll(goods)
                .accepted();
    }

    private static WrittenOffLine writtenOff(WriteOffLine line, List<StockPart> parts) {
        return new WrittenOffLine(line.lineNo(), line.sku(), line.quantity(), StockParts.cost(parts),
                line.batch() == null ? StockParts.onlyBatch(parts) : line.batch(), StockParts.unlessPlain(parts));
    }
}
