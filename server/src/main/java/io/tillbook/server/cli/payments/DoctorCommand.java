package io.tillbook.server.cli.payments;

import io.tillbook.server.operations.StartFailure;
import io.tillbook.server.payments.accounts.PaymentAccountsConfig;
import io.tillbook.server.payments.accounts.PaymentsProperties;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderNumber;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Asks each account for a payment that nobody has made. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
        customSynopsis = "tillbook.jar payments doctor [--<setting>=<value>...]",
        description = "Asks each account with a provider of payments for a payment that nobody has made, which "
                + "moves no money, and tells what is wrong where the answer is another than that there is none. The "
                + "settings are those of the server: given here, in its files, or in the environment.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all accounts work",
                "1:it failed in a way that should not happen",
                "2:a setting is wrong, or no account is set",
                "3:an account does not work; what is wrong with it is told"})
final class DoctorCommand implements Callable<Integer> {
    private static final int SICK = 3;

    private final Clock clock;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Settings of the server, which picocli does not know. */
    @Unmatched private List<String> settings = new ArrayList<>();

    /** What is read of the server: its settings for payments. */
    @Configuration(proxyBeanMethods = false)
    @Import(PaymentAccountsConfig.class)
    static class Accounts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    DoctorCommand() {
        this(Clock.systemUTC());
    }

    /** @param clock of this machine */
    DoctorCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        settings.stream().filter(setting -> !setting.startsWith("--")).findFirst().ifPresent(stray -> {
            throw new ParameterException(spec.commandLine(), "'" + stray + "' is no setting as --name=value.");
        });
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Accounts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new))) {
            return examine(context.getBean(PaymentProviders.class), context.getBean(PaymentsProperties.class));
        } catch (RuntimeException reported) {
            return StartFailure.of(reported).map(StartFailure::exitCode).orElse(StartFailure.UNEXPECTED);
        }
    }

    private int examine(PaymentProviders providers, PaymentsProperties properties) throws InterruptedException {
        if (providers.accounts().isEmpty()) {
            print("No account is set: tillbook.payments.accounts has none.");
            return StartFailure.SETTINGS;
        }
        boolean areHealthy = true;
        for (PaymentProvider provider : providers.all()) {
            Diagnosis found = Diagnosis.of(provider.query(ProviderNumber.of(UUID.randomUUID()), Way.CODE));
            print("%s (%s) %s".formatted(provider.account(), provider.method(), found.text()));
            URI address = properties.url(provider.account());
            if (!found.isHealthy() && address != null) {
                ClockCheck.of(address, clock).ifPresent(this::print);
            }
            areHealthy = areHealthy && found.isHealthy();
        }
        return areHealthy ? 0 : SICK;
    }

    private void print(String line) {
        PrintWriter output = spec.commandLine().getOut();
        output.println(line);
        output.flush();
    }
}
