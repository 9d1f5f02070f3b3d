package io.tillbook.command.access.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A store with a hundred cartons of milk at 1.00 each, and people with different limits; time goes when told to. */
final class Counter {
    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private Instant now = Instant.parse("2026-11-22T01:31:09Z");
    private final AtomicLong commands = new AtomicLong();

    /** What somebody may do alone: everything up to some limits. */
    record UpTo(Map<Limit, Money> limits) implements Reach {
        static UpTo of(Limit limit, long most) {
            return new UpTo(Map.of(limit, Money.of(most)));
        }

        @Override
        public boolean covers(Extent extent) {
            return true;
        }

        @Override
        public Optional<Money> most(Limit limit, Extent extent) {
            return Optional.of(limits.getOrDefault(limit, UNLIMITED));
        }
    }

    Counter() {
        Principal owner = Principal.Kind.SERVICE.named("set-up");
        accepted(owner, Reach.EVERYWHERE, new OpenLocation(Shop.STORE, "Store", LocationKind.STORE, null, Shop.ZONE,
                NegativeStock.ALLOW));
        accepted(owner, Reach.EVERYWHERE, new OpenLocation(Shop.OTHER_STORE, "Other", LocationKind.STORE, null,
                Shop.ZONE, NegativeStock.ALLOW));
        accepted(owner, Reach.EVERYWHERE, new RegisterProduct(Shop.MILK, "Milk", Unit.PIECE, "dairy", null, List.of(),
                null, null, null));
        accepted(owner, Reach.EVERYWHERE, new ReceiveGoods(new GoodsReceiptId("G1"), Shop.STORE, null,
                List.of(new GoodsReceiptLine(1, Shop.MILK, Quantity.of(100), Money.of(100), null, null, null, null))));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Decided send(Principal actor, Reach reach, Command command) {
        return send(actor, null, reach, command);
    }

    /** Sends a command from a device at which somebody stands. */
    Decided send(Principal actor, @Nullable EmployeeId standing, Reach reach, Command command) {
        CommandId id = Circumstances.id(commands.incrementAndGet());
        Submission<?> sent = Circumstances.sent(id, command, reach);
        Occurrence occurrence = new Occurrence(id, sent.occurrence().commandType(), actor, command.location(),
                command.register(), now.atOffset(Circumstances.MORNING.getOffset()), now, id.toString(),
                id.toString()).with(standing);
        return (Decided) ledger.send(List.of(new Submission<>(command, occurrence, sent.fingerprint(), reach)))
                .getFirst();
    }

    boolean isAccepted(Principal actor, Reach reach, Command command) {
        return send(actor, reach, command).outcome() instanceof CommandAccepted;
    }

    void accepted(Principal actor, Reach reach, Command command) {
        assertThat(send(actor, reach, command).outcome()).as("%s", command).isInstanceOf(CommandAccepted.class);
    }

    Rejection refused(Principal actor, Reach reach, Command command) {
        CommandOutcome outcome = send(actor, reach, command).outcome();
        assertThat(outcome).as("%s", command).isInstanceOf(CommandRefused.class);
        Rejection rejection = ((CommandRefused) outcome).rejection();
        assertThat(rejection.detail()).matches("\\p{Lu}.*\\.");
        return rejection;
    }

    List<Event> events() {
        return ledger.engine().all().stream().map(message -> (Event) message.getPayload()).toList();
    }

    List<Event> approval(String id) {
        return ledger.events(Approval.at(new ApprovalId(id)));
    }
}
