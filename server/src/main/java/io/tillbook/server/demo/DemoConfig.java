package io.tillbook.server.demo;

import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.giftcards.GiftCardCommand;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.feedback.FeedbackCommand;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.demo.DemoCommand.Act;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import io.tillbook.server.security.AccessProperties;
import io.tillbook.server.security.Credentials;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/** Demo data, where the profile asks for it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfig {
    private static final Logger LOG = LoggerFactory.getLogger(DemoConfig.class);
    private static final int THE_STORY = 1;
    private static final int AFTER_THE_STORY = 2;

    @Bean
    static DemoSettings demoSettings(ConfigurableEnvironment environment) {
        return new DemoSettings(environment);
    }

    @Bean
    static DemoWallets demoWallets(ConfigurableEnvironment environment) {
        return new DemoWallets(environment);
    }

    @Bean
    @ConditionalOnRole(Role.AUTOMATION)
    @Order(THE_STORY)
    DemoRunner demoRunner(LedgerStore store, Outcomes outcomes, Commands commands, Clock clock,
            TillbookProperties properties, Credentials credentials) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), DemoChain.ZONE).minusDays(1);
        return new DemoRunner(store, outcomes, new DemoLoader(command -> send(commands, credentials, command)),
                new DemoPeople(properties.dataDir()), yesterday);
    }

    @Bean
    @ConditionalOnRole(Role.AUTOMATION)
    @Order(AFTER_THE_STORY)
    DemoPictures demoPictures(LedgerStore store, Outcomes outcomes, PictureFiles files, Commands commands,
            Clock clock) {
        return new DemoPictures(store, outcomes, files, commands, clock);
    }

    @Bean
    @ConditionalOnRole(Role.AUTOMATION)
    DemoCustomers demoCustomers(DemoRunner runner, DemoWallets wallets, Commands commands, Credentials credentials,
            Clock clock) {
        return new DemoCustomers(() -> runner.hasTold() && wallets.areSimulated(), commands,
                command -> (StartPayment) credentials.complete(command).command(), clock);
    }

    @Bean
    DemoSignIn demoSignIn(AccessProperties access, TillbookProperties properties) {
        return new DemoSignIn(Objects.requireNonNull(access.bootstrapTokenFile(), "the profile sets it"),
                DemoPeople.passwordIn(properties.dataDir()));
    }

    /** Tokens are in files: they are not made anew. */
    private static Command completed(Command command, Credentials credentials) {
        return command instanceof HireEmployee || command instanceof SetPassword
                || command instanceof FeedbackCommand.WithText
                || command instanceof MemberCommand.OfProfile || command instanceof GiftCardCommand.OfSecret
                || command instanceof CompleteSale || command instanceof StartPayment
                        ? credentials.complete(command).command()
                        : command;
    }

    /** The story is told as it went, since prices hold from when they are known; people are hired now. */
    private static Cause cause(DemoCommand command) {
        return command.act() == Act.PEOPLE ? Cause.at(command.occurredAt()) : Cause.toldAsOf(command.occurredAt());
    }

    private static void send(Commands commands, Credentials credentials, DemoCommand command) {
        CommandOutcome outcome =
                commands.send(command.id(), completed(command.command(), credentials), cause(command));
        if (outcome instanceof CommandRefused refused) {
            if (command.act() == Act.PEOPLE) {
                LOG.warn("{} is as somebody has left it: {}", command.lane(), refused.rejection().detail());
                return;
            }
            throw new IllegalStateException("a command of the demo data was refused: " + refused.rejection());
        }
    }
}
