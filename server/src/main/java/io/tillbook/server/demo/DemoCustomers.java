package io.tillbook.server.demo;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.payments.simulator.Script;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Customers who pay with wallets that do not exist as soon as the story is told, one for each thing that can become of
 * a payment: the ledger asks the simulated providers, as it would ask real ones, and settles all of it in some minutes.
 */
final class DemoCustomers {
    private static final List<Customer> CUSTOMERS = List.of(
            new Customer(TenderMethod.ALIPAY, Script.DECLINED, 4_500),
            new Customer(TenderMethod.WECHAT, Script.NEVER_CONFIRMS, 8_800),
            new Customer(TenderMethod.WECHAT, Script.LATE, 2_680),
            new Customer(TenderMethod.ALIPAY, Script.CANCELLED_YET_PAID, 1_990));

    private final BooleanSupplier isDue;
    private final Commands commands;
    private final UnaryOperator<StartPayment> withoutCode;
    private final InstantSource clock;

    /**
     * Somebody at the first till.
     *
     * @param script what becomes of their payment
     */
    record Customer(TenderMethod wallet, Script script, long amountMinor) {
        String code() {
            return (wallet == TenderMethod.ALIPAY ? "28" : "13")
                    + String.format(Locale.ROOT, "%014d", 20_261_122) + script.digits();
        }

        StartPayment payment() {
            PaymentId id = new PaymentId(UUID.nameUUIDFromBytes(
                    ("demo wallet " + script).getBytes(StandardCharsets.UTF_8)).toString());
            return new StartPayment(id, DemoChain.STORES.getFirst().id(), new RegisterId("R1"), null, null, wallet,
                    PaymentChannel.BARCODE, Money.of(amountMinor), new Secret(code()), null, null, null);
        }
    }

    /**
     * @param isDue whether the story was told just now, and the providers are simulated
     * @param withoutCode takes the code out of a command and keeps it until it is sent
     */
    DemoCustomers(BooleanSupplier isDue, Commands commands, UnaryOperator<StartPayment> withoutCode,
            InstantSource clock) {
        this.isDue = isDue;
        this.commands = commands;
        this.withoutCode = withoutCode;
        this.clock = clock;
    }

    static List<Customer> all() {
        return CUSTOMERS;
    }

    @Order // after the providers know where the server is
    @EventListener(ApplicationReadyEvent.class)
    void pay() {
        if (isDue.getAsBoolean()) {
            CUSTOMERS.forEach(customer -> commands.send(DerivedCommandId.of("demo", "wallet", customer.script().name()),
                    withoutCode.apply(customer.payment()), Cause.at(clock.instant().atOffset(DemoChain.OFFSET))));
        }
    }
}
