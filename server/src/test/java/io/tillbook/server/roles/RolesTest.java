package io.tillbook.server.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.server.operations.StartFailure;
import io.tillbook.server.settings.WrongSetting;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class RolesTest {
    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withUserConfiguration(RolesConfig.class, OfAutomation.class);
    private final ApplicationContextRunner shared = process
            .withPropertyValues("tillbook.store.engine=axon-server", "tillbook.views.uri=mongodb://views/");

    @Configuration(proxyBeanMethods = false)
    static class OfAutomation {
        @Bean
        @ConditionalOnRole(Role.AUTOMATION)
        StringBuilder loop() {
            return new StringBuilder();
        }
    }

    @Test
    void aProcessHasAllRolesUnlessSomeAreNamed() {
        process.run(context -> {
            assertThat(context.getBean(Roles.class).all()).containsExactlyInAnyOrder(Role.values());
            assertThat(context).hasSingleBean(StringBuilder.class);
        });
        process.withPropertyValues("tillbook.roles=automation,QUERY, command")
                .run(context -> assertThat(context.getBean(Roles.class).isEvery()).isTrue());
        shared.withPropertyValues("tillbook.roles=query,command").run(context -> {
            Roles roles = context.getBean(Roles.class);
            assertThat(roles.has(Role.COMMAND)).isTrue();
            assertThat(roles.has(Role.AUTOMATION)).isFalse();
            assertThat(context).doesNotHaveBean(StringBuilder.class);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tillbook.roles=            | tillbook.roles must name at least one of command, query, automation
            tillbook.roles=query,qwery | tillbook.roles names the role 'qwery', which there is not; there are command,
            tillbook.roles=query,      | tillbook.roles names the role '', which there is not
            """)
    void whatIsNoRoleIsRefused(String setting, String message) {
        shared.withPropertyValues(setting)
                .run(context -> assertThat(StartFailure.of(context.getStartupFailure()))
                        .hasValueSatisfying(failure -> {
                            assertThat(failure.exitCode()).isEqualTo(StartFailure.SETTINGS);
                            assertThat(failure.message()).startsWith(message);
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tillbook.views.uri=mongodb://views/   | tillbook.store.engine=axon-server
            tillbook.store.engine=axon-server     | tillbook.views.uri to a MongoDB
            """)
    void rolesAreLeftOnlyToThoseWhoCanHaveThem(String setting, String missing) {
        process.withPropertyValues(setting, "tillbook.roles=query")
                .run(context -> assertThat(StartFailure.of(context.getStartupFailure())).hasValueSatisfying(
                        failure -> assertThat(failure.message()).startsWith("tillbook.roles leaves roles to other")
                                .contains(missing)));
        process.withPropertyValues(setting).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void viewsInAServiceThatIsConnectedAreShared() {
        process.withPropertyValues("tillbook.roles=query", "tillbook.store.engine=AxonServer")
                .withBean(MongoConnectionDetails.class, () -> () -> new ConnectionString("mongodb://container/"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void readinessDependsOnWhatTheRolesDependOn() {
        shared.withPropertyValues("tillbook.roles=command").run(context -> {
            assertThat(group("command", context.getEnvironment())).isEqualTo("store");
            assertThat(group("query", context.getEnvironment())).isNull();
            assertThat(group("readiness", context.getEnvironment())).isEqualTo("readinessState,store");
        });
        shared.withPropertyValues("tillbook.roles=command,automation").run(context -> {
            assertThat(group("automation", context.getEnvironment())).isEqualTo("store,views");
            assertThat(group("readiness", context.getEnvironment()))
                    .isEqualTo("readinessState,store,views");
        });
    }

    private static @Nullable String group(String name, Environment settings) {
        return settings.getProperty("management.endpoint.health.group." + name + ".include");
    }

    @Test
    void rolesAreShown() {
        Roles roles = new Roles(EnumSet.of(Role.QUERY, Role.COMMAND));
        Info.Builder info = new Info.Builder();
        new RolesConfig().rolesInfo(roles).contribute(info);
        assertThat(info.build().get("roles")).isEqualTo(List.of("command", "query"));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new RolesConfig().rolesMeter(roles).bindTo(meters);
        assertThat(meters.get("tillbook.roles").tag("role", "query").gauge().value()).isEqualTo(1);
        assertThat(meters.get("tillbook.roles").tag("role", "automation").gauge().value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commands", "-"})
    void rolesAreCalledByTheirNames(String word) {
        assertThatThrownBy(() -> Roles.called(List.of("command", word))).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("'" + word + "'");
    }
}
