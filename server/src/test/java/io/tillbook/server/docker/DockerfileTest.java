package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image is made of what there is. */
class DockerfileTest {
    private static final DeliveredFile DOCKERFILE = new DeliveredFile("Dockerfile");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern PROGRAM = Pattern.compile("\"(io\\.tillbook\\.[\\w.]+)\"");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void everyBaseIsPinned() {
        assertThat(FROM.matcher(DOCKERFILE.text()).results().map(found -> found.group(1)))
                .hasSize(2)
                .allMatch(base -> base.matches("[a-z-]+:[\\w.-]*\\d[\\w.-]*@sha256:[0-9a-f]{64}"));
    }

    @Test
    void everySettingIsInTheReference() {
        assertThat(DOCKERFILE.settings()).isNotEmpty().isSubsetOf(DeliveredFile.knownSettings());
    }

    @Test
    void theProbeOfItsHealthIsAProgram() throws ReflectiveOperationException {
        String program = PROGRAM.matcher(DOCKERFILE.text()).results().findFirst().orElseThrow().group(1);
        assertThat(Class.forName(program).getDeclaredMethod("main", String[].class)).isNotNull();
    }

    @Test
    void theServerIsNotRootAndGetsSignals() {
        assertThat(DOCKERFILE.text()).containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$")
                .containsPattern("(?m)^ENTRYPOINT \\[\"java\"");
    }

    @Test
    void theBuildIsGivenEveryModule() {
        String given = new DeliveredFile("Dockerfile.dockerignore").text();
        assertThat(MODULE.matcher(DeliveredFile.read(DeliveredFile.ROOT.resolve("pom.xml"))).results())
                .hasSizeGreaterThan(5)
                .allSatisfy(module -> assertThat(given)
                        .containsPattern("(?m)^!" + Pattern.quote(module.group(1)) + "(/pom\\.xml)?$"));
    }

    @Test
    void itHasTheVersionThatIsWorkedOn() {
        assertThat(DOCKERFILE.text()).contains("ARG VERSION=" + DeliveredFile.version() + "\n");
    }
}
