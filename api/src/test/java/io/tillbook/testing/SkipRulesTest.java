package io.tillbook.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs small suites that break the rules and looks at what they leave behind. */
@Isolated("captures standard output")
class SkipRulesTest {

    @Test
    void disablingWithoutReasonFails() {
        assertThat(run(WithoutReason.class).failures()).singleElement()
                .asString()
                .contains("@Disabled without a reason");
    }

    @Test
    void disablingWithReasonIsPrinted() {
        var outcome = run(WithReason.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.printed()).contains("SKIPPED", "rests()", "the till is asleep");
    }

    @Test
    void anUnmetAssumptionIsPrinted() {
        var outcome = run(WithAssumption.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.printed()).contains("SKIPPED", "assumes()", "no till here");
    }

    private static Outcome run(Class<?> suite) {
        var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build();
        var summary = new SummaryGeneratingListener();
        var captured = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create().execute(request, summary);
        } finally {
            System.setOut(before);
        }
        var failures = summary.getSummary().getFailures().stream().map(Failure::getException).toList();
        return new Outcome(failures, captured.toString(StandardCharsets.UTF_8));
    }

    private record Outcome(List<Throwable> failures, String printed) {}

    static class WithoutReason {
        @Test
        @Disabled
        void rests() {}
    }

    static class WithReason {
        @Test
        @Disabled("the till is asleep")
        void rests() {}
    }

    static class WithAssumption {
        @Test
        void assumes() {
            assumeTrue(false, "no till here");
        }
    }
}
