package io.tillbook.server.commands;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import io.tillbook.server.security.Forbidden;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who exchanges goods may take them back and sell, at the location where it happens. */
class FurtherPermissionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final LocationId HERE = new LocationId("S1");
    private static final LocationId THERE = new LocationId("S2");
    private static final AccessDirectory DIRECTORY = new AccessDirectory(new States() {
        @Override
        public <S> S of(StreamRef<S> stream) {
            return stream.type().initialState();
        }
    }, Capabilities.all().permissions(), Capabilities.all().limits());

    private final AuthorizedDispatch dispatch = new AuthorizedDispatch(_ -> List.of(), Capabilities.all().commands(),
            _ -> {}, new Delegation(DIRECTORY), new Callers(DIRECTORY, CLOCK, _ -> {}), new NoErasure(), CLOCK);

    @Test
    void oneOfBothIsNotEnough() {
        assertThatThrownBy(() -> exchange(rights(Scope.EVERYWHERE, "returns.accept")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("sales.sell");
        assertThatThrownBy(() -> exchange(rights(Scope.EVERYWHERE, "sales.sell")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("returns.accept");
    }

    @Test
    void theOtherHoldsWhereItHappens() {
        assertThatThrownBy(() -> exchange(rights(Scope.of(THERE), "returns.accept", "sales.sell")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("not at all locations");
        assertThatCode(() -> exchange(rights(Scope.of(HERE), "returns.accept", "sales.sell")))
                .doesNotThrowAnyException();
    }

    private static Rights rights(Scope scope, String... permissions) {
        return DIRECTORY.rights(Set.of(permissions), scope);
    }

    private void exchange(Rights rights) {
        Caller caller = new Caller.Known(Principal.Kind.DEVICE.named("till-7"), rights, _ -> null, CLOCK);
        AcceptReturn back = new AcceptReturn(new ReturnId("B1"), new SaleId("T1"), HERE, new RegisterId("R1"),
                List.of(new ReturnLine(1, Quantity.of(1), true)), List.of(), "x", null);
        CompleteSale taken = new CompleteSale(new SaleId("T2"), new ReceiptNo("2"), HERE, new RegisterId("R1"), null,
                null, List.of(new SaleLine(1, new Sku("tea"), Quantity.of(1), Money.of(100), null, null, null, null)),
                List.of(), null, null);
        var _ = dispatch.permitted(caller, new CommandId(UUID.randomUUID()), "returns.ExchangeGoods",
                new ExchangeGoods(back, taken), Cause.at(NOW.atOffset(ZoneOffset.UTC)),
                new Fingerprint(new TreeMap<>()));
    }

    private static final class NoErasure implements Erasure {
        @Override
        public void before(Collection<? extends Command> commands) {}

        @Override
        public void after(Collection<? extends Command> commands) {}
    }
}
