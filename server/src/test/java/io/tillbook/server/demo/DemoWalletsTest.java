package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.accounts.PaymentAccountsConfig;
import io.tillbook.server.payments.accounts.PaymentsProperties;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoWalletsTest {
    @TempDir private Path folder;

    private StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("tillbook.data-dir", folder.toString());
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        return environment;
    }

    private static PaymentProviders providers(StandardEnvironment environment) {
        PaymentsProperties properties = Binder.get(environment)
                .bindOrCreate("tillbook.payments", PaymentsProperties.class);
        return PaymentAccountsConfig.of(properties, Clock.systemUTC());
    }

    private static Charge charge() {
        return new Charge(ProviderNumber.of(UUID.randomUUID()), 1_000, "账房", new LocationId("SH-01"),
                new RegisterId("R1"));
    }

    @Test
    void somebodyNewPaysWithCodesThatDoNotExist() {
        StandardEnvironment environment = environment(Map.of("server.address", "127.0.0.1"));
        DemoWallets wallets = new DemoWallets(environment);
        wallets.postProcessBeanFactory(new DefaultListableBeanFactory());
        try (PaymentProviders providers = providers(environment)) {
            PaymentProvider alipay = providers.serving(new LocationId("SH-01"), TenderMethod.ALIPAY).orElseThrow();
            PaymentProvider wechat = providers.serving(new LocationId("SH-01"), TenderMethod.WECHAT).orElseThrow();
            assertThat(alipay.pay(charge(), new Secret("2800000000000000"))).isInstanceOf(Answer.Captured.class);
            assertThat(wechat.pay(charge(), new Secret("130000000000000101"))).isEqualTo(new Answer.Pending());
            assertThat(wechat.present(charge())).isInstanceOf(Shown.Code.class);
            assertThat(folder.resolve("demo-wallets")).isDirectoryContaining(Files::isRegularFile);
        } finally {
            wallets.destroy();
        }
    }

    @Test
    void whoHasAccountsOfTheirOwnKeepsThem() {
        StandardEnvironment environment = environment(Map.of("server.address", "127.0.0.1",
                "tillbook.payments.accounts.mine.provider", "alipay"));
        DemoWallets wallets = new DemoWallets(environment);
        wallets.postProcessBeanFactory(new DefaultListableBeanFactory());
        wallets.destroy();
        assertThat(environment.getPropertySources()).noneMatch(source -> source.getName().equals("demo wallets"));
    }

    @Test
    void othersDoNotReachThem() {
        DemoWallets wallets = new DemoWallets(environment(Map.of("server.address", "0.0.0.0")));
        assertThatThrownBy(() -> wallets.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .isInstanceOf(WrongSetting.class);
    }
}
