package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DemoCustomersTest {
    private final List<Command> sent = new ArrayList<>();
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final DemoCustomers customers = new DemoCustomers(isDue::get, (_, command, _) -> {
        sent.add(command);
        return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
    }, command -> command.read(PaymentCode.of("280000000000000000")), () -> Instant.parse("2026-11-22T01:00:00Z"));

    @Test
    void eachCodeIsOfItsWalletAndSaysWhatBecomesOfThePayment() {
        assertThat(DemoCustomers.all()).allSatisfy(customer -> {
            assertThat(PaymentCode.of(customer.code()).wallet()).isEqualTo(customer.wallet());
            assertThat(customer.code()).endsWith(customer.script().digits());
        });
        assertThat(DemoCustomers.all()).extracting(DemoCustomers.Customer::code).doesNotHaveDuplicates();
    }

    /** Their codes are good for one minute, so whoever starts the server again finds them gone. */
    @Test
    void theyPayOnceTheStoryIsToldAndNoCodeIsSent() {
        customers.pay();
        assertThat(sent).as("the story was told before").isEmpty();
        isDue.set(true);
        customers.pay();
        assertThat(sent).hasSameSizeAs(DemoCustomers.all())
                .allSatisfy(command -> assertThat(((StartPayment) command).code()).isNull());
    }
}
